type Named = { firstName: string; lastName: string }

/** What to select of somebody to say who they are. */
export const nameSelect = { firstName: true, lastName: true } as const

/** Somebody's first and last name. */
export const fullName = ({ firstName, lastName }: Named) => `${firstName} ${lastName}`

/** The same where there may be nobody. */
export const fullNameOf = (person: Named | null) => (person ? fullName(person) : undefined)
