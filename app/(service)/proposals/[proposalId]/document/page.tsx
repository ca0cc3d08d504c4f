import { page } from '#app/_web/page'
import { proposalParams } from '#app/_web/params'
import { ButtonLink } from '#components/govuk/button'
import { Page } from '#components/page/page'
import { DocumentPreview } from '#components/proposals/document-preview'
import { paths } from '#lib/paths'
import { getProjectDocument } from '#lib/casework/project-document/queries'
import { returning } from '#lib/platform/urls/return-path'

export default page(proposalParams, async ({ who, proposalId, success }) => {
  const { title, reference, missing, document, mayEdit } = await getProjectDocument(who, proposalId)
  const errors = missing.map(({ sentence, taskKey }) => ({
    text: sentence,
    href: returning(paths.task({ of: 'proposal', id: proposalId }, taskKey), paths.document(proposalId)),
  }))
  return (
    <Page
      title={errors.length > 0 ? 'The project document cannot be made yet' : 'Preview the project document'}
      caption={`${title}, ${reference}`}
      back={{ href: paths.proposal(proposalId) }}
      errors={errors}
      success={success}
    >
      {errors.length > 0 ? (
        <p className="govuk-body">
          A project document needs a proposed decision date and a completed public sector equality duty.
        </p>
      ) : (
        <>
          <DocumentPreview document={document} returnTo={mayEdit ? paths.document(proposalId) : undefined} />
          <ButtonLink href={paths.documentReady(proposalId)}>Create project document</ButtonLink>
        </>
      )}
    </Page>
  )
})
