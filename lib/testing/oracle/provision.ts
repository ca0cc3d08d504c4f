import type { Whole } from './whole.ts'

const typeOf = ({ school }: Whole) => (school.typeName ?? '').toLowerCase()

/** A pupil referral unit by its type in the register (Prepare 3.3), however else it is called. */
export const isUnit = (of: Whole) => typeOf(of).includes('pupil referral unit')

/** A special school by its type in the register. */
export const isSpecial = (of: Whole) => typeOf(of).includes('special') && !isUnit(of)
