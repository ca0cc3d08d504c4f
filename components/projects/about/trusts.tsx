import { paths } from '#lib/paths'
import type { AboutProject } from '#lib/casework/projects/about/queries'
import { FolderLink } from './folder-link.tsx'
import { addressRow, detailRow, linkRow, row, type AboutSection } from './section.tsx'

const atCompaniesHouse = (number: string) =>
  `https://find-and-update.company-information.service.gov.uk/company/${number}`

/** The trust that the school joins or forms. */
export function incomingSection(project: AboutProject): AboutSection {
  const { incomingTrust, newTrust, links, mayEditDetails, id } = project
  const { incoming, newNumber } = project.trusts
  const change = mayEditDetails && paths.projectDetail(id, 'incoming-trust-folder')
  return {
    id: 'incoming-trust',
    title: 'Incoming trust details',
    rows: [
      row('Name', incomingTrust),
      ...(newTrust
        ? [
            {
              key: 'Form a MAT',
              value: (
                <a className="govuk-link" href={paths.formAMat(newTrust.id)}>
                  {newTrust.reference}
                </a>
              ),
            },
            row('New trust reference number (TRN)', newNumber),
          ]
        : []),
      ...(incoming ? trustRows(incoming) : [row('UKPRN', null, 'Not in the register yet')]),
      detailRow('SharePoint folder', <FolderLink href={links.incomingTrust} />, change),
    ],
  }
}

/** The trust that an academy leaves, and whether it closes. */
export function outgoingSection({ trusts, reasons, links, mayEditDetails, id }: AboutProject): AboutSection {
  const change = mayEditDetails && paths.projectDetail(id, 'outgoing-trust-folder')
  return {
    id: 'outgoing-trust',
    title: 'Outgoing trust details',
    rows: [
      row('Name', trusts.outgoing?.name),
      ...(trusts.outgoing ? trustRows(trusts.outgoing) : []),
      row('Does the trust close?', reasons?.transferReason && (reasons.transferReason === 'closure' ? 'Yes' : 'No')),
      detailRow('SharePoint folder', <FolderLink href={links.outgoingTrust} />, change),
    ],
  }
}

const trustRows = (trust: NonNullable<AboutProject['trusts']['incoming']>) => [
  row('UKPRN', trust.ukprn, 'Not in the register'),
  row('Group identifier (TRN)', trust.referenceNumber, 'Not in the register'),
  linkRow('Companies House number', trust.companiesHouseNumber, atCompaniesHouse),
  addressRow(trust),
]
