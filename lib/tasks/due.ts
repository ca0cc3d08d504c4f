/** When a task is due: so many working days after (or, below nought, before) the day somebody took the project on or the day of opening, whole months first. */
export type Due = { from: 'assignment' | 'opening'; months?: number; workingDays: number }
