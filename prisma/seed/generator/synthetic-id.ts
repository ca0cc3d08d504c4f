/** Tables of made-up rows; the place of each is part of its rows' ids. */
export type Table =
  | 'person'
  | 'personRole'
  | 'apiKey'
  | 'trust'
  | 'newTrust'
  | 'projectGroup'
  | 'establishment'
  | 'establishmentLink'
  | 'proposal'
  | 'preparation'
  | 'proposalProgress'
  | 'decision'
  | 'decisionReason'
  | 'project'
  | 'overview'
  | 'opening'
  | 'projectProgress'
  | 'dateChange'
  | 'dateChangeReason'
  | 'taskRecord'
  | 'contact'
  | 'budget'
  | 'note'
  | 'improvementPlan'
  | 'reopening'
  | 'performanceResult'
  | 'holdChange'
  | 'closureChange'
  | 'director'
  | 'memberOfParliament'

/** In the order in which rows are written: each after what it refers to. */
export const tables: readonly Table[] = [
  'person',
  'personRole',
  'apiKey',
  'trust',
  'newTrust',
  'projectGroup',
  'establishment',
  'establishmentLink',
  'proposal',
  'preparation',
  'proposalProgress',
  'decision',
  'decisionReason',
  'project',
  'contact',
  'overview',
  'opening',
  'projectProgress',
  'dateChange',
  'dateChangeReason',
  'taskRecord',
  'budget',
  'note',
  'improvementPlan',
  'reopening',
  'performanceResult',
  'holdChange',
  'closureChange',
  'director',
  'memberOfParliament',
]

/** A version 7 UUID that is the same for the same table, moment and number: ordering by id is ordering by creation. */
export function syntheticId(table: Table, at: Date, number: number): string {
  const time = at.getTime().toString(16).padStart(12, '0')
  const place = tables.indexOf(table).toString(16).padStart(3, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${place}-8000-${number.toString(16).padStart(12, '0')}`
}
