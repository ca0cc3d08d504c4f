import type { FileReport, Findings } from '#lib/reference/imports/report'
import { needsChecking } from '#lib/reference/imports/report-rules'
import type { RegisterReport } from '#lib/reference/register/report'

const figures = ['read', 'added', 'changed', 'unchanged', 'removed', 'leftOut'] as const
const words: Record<(typeof figures)[number], string> = {
  read: 'read',
  added: 'added',
  changed: 'changed',
  unchanged: 'unchanged',
  removed: 'removed',
  leftOut: 'left out',
}

/** What to check of an import of the register, then what it did, for the operator: figures by file, then each row or value not used. */
export function describeReport({ groups, establishments, links, localAuthorities }: RegisterReport): string {
  const files = { groups, establishments, links }
  const lines = Object.entries(files).flatMap(([kind, report]) => (report ? describeFile(kind, report) : []))
  if (localAuthorities)
    lines.push(`local authorities: ${localAuthorities.added} added, ${localAuthorities.changed} changed`)
  return lines.join('\n')
}

/** What to check of an import of one file, and what it did. */
export function describeFile(kind: string, report: FileReport): string[] {
  const always = ['read', 'added', 'changed', 'unchanged']
  const counts = figures.filter((figure) => report[figure] > 0 || always.includes(figure))
  const sums = counts.map((figure) => `${report[figure]} ${words[figure]}`)
  return [
    ...needsChecking(report).map((sentence) => `to check in ${report.file}: ${sentence}`),
    `${kind}, ${report.file}: ${sums.join(', ')}, ${report.rejected.count} rejected, ${report.warnings.count} warnings`,
    ...describeFindings('rejected', report.rejected),
    ...describeFindings('warning', report.warnings),
  ]
}

function describeFindings(what: string, { count, first }: Findings): string[] {
  const lines = first.map(({ line, reason }) => `  ${what}, line ${line}: ${reason}`)
  return count > first.length ? [...lines, `  and ${count - first.length} more`] : lines
}
