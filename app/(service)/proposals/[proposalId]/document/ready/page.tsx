import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { proposalParams } from '#app/_web/params'
import { Page } from '#components/page/page'
import { paths } from '#lib/paths'
import { getProjectDocument } from '#lib/casework/project-document/queries'

export default page(proposalParams, async ({ who, proposalId }) => {
  const { title, reference, missing, document } = await getProjectDocument(who, proposalId)
  if (missing.length > 0) redirect(paths.document(proposalId))
  return (
    <Page
      title="Download the project document"
      caption={`${title}, ${reference}`}
      back={{ href: paths.document(proposalId) }}
    >
      <p className="govuk-body">
        <a className="govuk-link" href={paths.documentFile(proposalId)} download>
          {document.fileName} (Word)
        </a>
      </p>
      <h2 className="govuk-heading-m">What happens next</h2>
      <ol className="govuk-list govuk-list--number">
        <li>Get the document ready for the decision: complete it in Word where something is missing.</li>
        <li>Save it in the school’s SharePoint folder.</li>
      </ol>
      <p className="govuk-body">
        It is made from the answers as they are now, and is not kept here: after a change, download it again.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.proposal(proposalId)}>
          Return to the proposal
        </a>
      </p>
    </Page>
  )
})
