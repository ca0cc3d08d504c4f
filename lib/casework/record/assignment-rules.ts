/** How many are assigned at once at most: more than a page of any list holds. */
export const maxAssignedAtOnce = 100

/** A record to assign, and the version of it that was looked at; without one, whatever it has become. */
export type AssignmentChoice = { id: string; version?: number }

/** Which of the chosen are gone or no longer as they were when they were looked at, but for those that are as wanted already. */
export function changedSince<Row extends { id: string; version: number }>(
  chosen: readonly AssignmentChoice[],
  rows: readonly Row[],
  isAsWanted: (row: Row) => boolean,
): string[] {
  const found = new Map(rows.map((row) => [row.id, row]))
  return chosen.flatMap(({ id, version }) => {
    const row = found.get(id)
    const isUnchanged = row && (version === undefined || version === row.version || isAsWanted(row))
    return isUnchanged ? [] : [id]
  })
}
