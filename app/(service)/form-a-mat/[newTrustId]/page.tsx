import { backToList } from '#app/_web/back-to-list'
import { page } from '#app/_web/page'
import { formAMatParams } from '#app/_web/params'
import { ButtonLink } from '#components/govuk/button'
import { SummaryList } from '#components/govuk/summary-list'
import { Page } from '#components/page/page'
import { countStatuses, Members } from '#components/groups/members'
import { getFormAMat } from '#lib/casework/form-a-mat/queries'
import { paths } from '#lib/paths'

const change = (may: boolean, hiddenText: string, href: string, text = 'Change') =>
  may ? [{ text, hiddenText, href }] : []

export default page(formAMatParams, async ({ who, newTrustId, success }) => {
  const newTrust = await getFormAMat(who, newTrustId)
  const { members, trust, applications } = newTrust
  const rows = [
    { key: 'Form a MAT reference', value: newTrust.reference },
    {
      key: 'Trust reference number (TRN)',
      value: newTrust.referenceNumber,
      actions: change(newTrust.mayRenumber, 'trust reference number (TRN)', paths.renumberFormAMat(newTrustId)),
    },
    ...(applications.length > 0 ? [{ key: 'Application reference', value: applications.join(', ') }] : []),
    {
      key: 'Trust in the register',
      value: trust ? `${trust.name}, UKPRN ${trust.ukprn ?? 'not known'}` : 'Not entered yet',
      actions: change(
        newTrust.mayRegister,
        'trust in the register',
        paths.registerFormAMat(newTrustId),
        trust ? 'Change' : 'Enter',
      ),
    },
    {
      key: 'Delivery officer',
      value: newTrust.officer ?? 'Nobody',
      actions: change(newTrust.mayAssign, 'delivery officer', paths.assignFormAMat(newTrustId)),
    },
    { key: 'Proposals', value: members.length === 0 ? 'None' : countStatuses(members) },
  ]
  return (
    <Page
      title={newTrust.name}
      caption={`Form a MAT ${newTrust.reference}`}
      back={await backToList(paths.formAMats)}
      width="full"
      success={success}
    >
      <SummaryList rows={rows} />
      {members.length > 0 ? (
        <Members
          members={members}
          caption="Schools and academies that form this trust"
          removeHref={({ id }) =>
            members.find((member) => member.id === id)?.mayRemove ? paths.removeFromFormAMat(newTrustId, id) : undefined
          }
        />
      ) : (
        <p className="govuk-body">No school or academy forms this trust.</p>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={paths.formAMatHistory(newTrustId)}>
          See the history of this new trust
        </a>
      </p>
      {newTrust.mayAdd && (
        <ButtonLink href={paths.addToFormAMat(newTrustId)} kind="secondary">
          Add a proposal
        </ButtonLink>
      )}
    </Page>
  )
})
