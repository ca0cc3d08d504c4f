/** One row that was left out or lost a value, and why. */
type Finding = { file: string; line: number; reason: string }

/** All findings of a sort, counted, and the first hundred of them. */
export type Findings = { count: number; first: Finding[] }

/**
 * What an import did with one file: `read` = added + changed + unchanged + rejected + left out (rows that are not for
 * this service). A warning is a value that was not understood: what is stored stays. `removed` are rows that the publisher took back;
 * `columns` are those not read in full (reports of earlier versions have none).
 */
export type FileReport = {
  file: string
  read: number
  added: number
  changed: number
  unchanged: number
  removed: number
  leftOut: number
  rejected: Findings
  warnings: Findings
  columns?: { heading: string; problem: string }[]
}

const kept = 100

export const newFileReport = (file: string): FileReport => ({
  file,
  read: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  removed: 0,
  leftOut: 0,
  rejected: { count: 0, first: [] },
  warnings: { count: 0, first: [] },
})

/** Counts a finding, and keeps it while there are few. */
export function note(findings: Findings, finding: Finding): void {
  findings.count += 1
  if (findings.first.length < kept) findings.first.push(finding)
}
