/** How most proposals of the tests came to be, as far as their tasks follow from it. */
export const createdLately = { origin: 'officer', createdOn: new Date('2026-11-02') } as const
