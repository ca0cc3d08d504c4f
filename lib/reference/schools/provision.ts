/** What a school offers, as far as more is asked about some schools than about others. */
export type Provision = 'mainstream' | 'special' | 'pupil-referral-unit'

/** A school's provision by its type in the register (Prepare 3.3); a type that says nothing of it is mainstream. */
export function provisionOf(typeName: string | null): Provision {
  const type = (typeName ?? '').toLowerCase()
  if (type.includes('pupil referral unit')) return 'pupil-referral-unit'
  return type.includes('special') ? 'special' : 'mainstream'
}
