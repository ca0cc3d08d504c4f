import type { SummaryRow } from '#components/govuk/summary-list'
import { paths } from '#lib/paths'

type Named = { id: string; reference: string }
type Together = {
  newTrust: (Named & { trust: { name: string; ukprn: string | null } | null }) | null
  group: Named | null
}

/** With whom a school forms a new trust, or joins one as a group: the ways to the others. */
export function togetherRows({ newTrust, group }: Together): SummaryRow[] {
  return [
    ...(newTrust
      ? [
          {
            key: 'Form a MAT',
            value: (
              <>
                <a className="govuk-link" href={paths.formAMat(newTrust.id)}>
                  {newTrust.reference}
                </a>
                <br />
                {newTrust.trust
                  ? `In the register as ${newTrust.trust.name}, UKPRN ${newTrust.trust.ukprn ?? 'not known'}`
                  : 'Not in the register yet'}
              </>
            ),
          },
        ]
      : []),
    ...(group
      ? [
          {
            key: 'Group',
            value: (
              <a className="govuk-link" href={paths.group(group.id)}>
                {group.reference}
              </a>
            ),
          },
        ]
      : []),
  ]
}
