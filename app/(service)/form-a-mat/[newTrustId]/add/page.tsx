import { page } from '#app/_web/page'
import { formAMatParams } from '#app/_web/params'
import { searchWords } from '#app/_web/query/search-words'
import { PickPage } from '#components/lists/pick-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { memberOption } from '#lib/casework/groups/options'
import { candidateLimit, getFormAMatFor, searchCandidates } from '#lib/casework/form-a-mat/queries'
import { paths } from '#lib/paths'
import { submitFormAMatMember } from '../actions.ts'

export default page(formAMatParams, async ({ who, newTrustId, query: given }) => {
  const { name, reference } = await getFormAMatFor(who, 'newTrust.assign', newTrustId)
  const query = searchWords(given)
  const candidates = await searchCandidates(who, query)
  return (
    <PickPage
      title="Which proposal forms this trust too?"
      caption={`${name}, ${reference}`}
      back={paths.formAMat(newTrustId)}
      path={paths.addToFormAMat(newTrustId)}
      query={query}
      label="Find a proposal"
      hint="Search by school, academy, URN or reference. Only proposals that are being prepared and that you may change are found."
      name="proposalId"
      suggested="Proposals that can be added"
      noneFound="No proposal that can be added has that title."
      results={candidates.map(memberOption)}
      limit={candidateLimit}
      action={submitFormAMatMember.bind(null, { newTrustId })}
      initial={unsubmitted()}
      submit="Add"
    />
  )
})
