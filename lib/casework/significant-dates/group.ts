import type { DateChangeKind, DateChangeReason } from '#lib/labels'

/** One row of a date's history. `school` is whose date it is; null where it is the proposal's. */
type ChangeRow = {
  id: string
  kind: string
  fromOn: Date | null
  toOn: Date | null
  changedAt: Date
  changedBy: string
  school: string | null
  reasons: readonly { reason: string; details: string | null }[]
}

/** One change as people made it: of the proposal, or of some or all of its schools at once. `schools` is empty where it is all of them. */
export type DateChangeView = Omit<ChangeRow, 'school' | 'kind' | 'reasons'> & {
  kind: DateChangeKind
  schools: string[]
  reasons: readonly { reason: DateChangeReason; details: string | null }[]
}

/** Puts together the rows of one change that moved the dates of several schools; the order stays. */
export function groupChanges(rows: readonly ChangeRow[], schoolsInAll: number): DateChangeView[] {
  const groups = new Map<string, ChangeRow[]>()
  for (const row of rows) {
    const key = [row.kind, row.changedAt.getTime(), row.fromOn?.getTime(), row.toOn?.getTime()].join()
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].map((group) => {
    const { school: _school, ...change } = group[0]!
    const schools = group.flatMap(({ school }) => school ?? [])
    return {
      ...change,
      kind: change.kind as DateChangeKind,
      reasons: change.reasons as DateChangeView['reasons'],
      schools: schools.length === schoolsInAll ? [] : schools.toSorted(),
    }
  })
}
