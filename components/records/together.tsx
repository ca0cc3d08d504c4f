import type { SummaryRow } from '../govuk/summary-list.tsx'
import { paths } from '#lib/paths'

type Named = { id: string; reference: string } | null

const link = (href: string, text: string) => (
  <a className="govuk-link" href={href}>
    {text}
  </a>
)

/** With whom a school forms a new trust, or joins one as a group: the ways to the others. */
export function togetherRows({ newTrust, group }: { newTrust: Named; group: Named }): SummaryRow[] {
  return [
    ...(newTrust ? [{ key: 'Form a MAT', value: link(paths.formAMat(newTrust.id), newTrust.reference) }] : []),
    ...(group ? [{ key: 'Group', value: link(paths.group(group.id), group.reference) }] : []),
  ]
}
