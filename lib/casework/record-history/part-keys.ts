import { declaredLinks, type Link, type LinkedTable } from '#lib/platform/database/relations'

type RecordTable = 'proposal' | 'project'

/** The column that says which record a row is of: its own id, where the row is that record. */
export const keyOf = (part: LinkedTable, record: RecordTable): string | undefined =>
  part === record ? 'id' : declaredLinks(part).find(({ from, column }) => from === record && column === 'id')?.by

/** What a part of a part hangs on: a reason on its decision. */
export const parentOf = (part: LinkedTable): Link | undefined =>
  keyOf(part, 'proposal') || keyOf(part, 'project') ? undefined : declaredLinks(part)[0]
