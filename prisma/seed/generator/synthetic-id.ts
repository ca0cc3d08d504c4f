/** Tables that the seed writes to. */
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

/** In the order in which rows are written: each after what it refers to. The index of a table is part of its rows' ids: add at the end. */
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

/** A version 7 UUID, the same for the same table, moment and number: ordering by id is ordering by creation, as for real ids. */
export function syntheticId(table: Table, at: Date, number: number): string {
  const time = at.getTime().toString(16).padStart(12, '0')
  const index = tables.indexOf(table).toString(16).padStart(3, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${index}-8000-${number.toString(16).padStart(12, '0')}`
}
