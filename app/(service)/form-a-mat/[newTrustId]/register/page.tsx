import { page } from '#app/_web/page'
import { formAMatParams } from '#app/_web/params'
import { searchWords } from '#app/_web/query/search-words'
import { PickPage } from '#components/lists/pick-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getFormAMatFor } from '#lib/casework/form-a-mat/queries'
import { paths } from '#lib/paths'
import { trustOption } from '#lib/casework/proposals/creating/options'
import { getTrust, searchTrusts } from '#lib/reference/schools/queries'
import { submitRegisteredTrust } from '../actions.ts'

const limit = 10

export default page(formAMatParams, async ({ who, newTrustId, query: given }) => {
  const newTrust = await getFormAMatFor(who, 'newTrust.register', newTrustId)
  const { name, reference, trustId, version } = newTrust
  const query = searchWords(given)
  const found =
    query !== ''
      ? await searchTrusts(who, query, { limit })
      : trustId
        ? [{ id: trustId, ...(await getTrust(who, trustId)) }]
        : []
  return (
    <PickPage
      title="Which trust of the register did it become?"
      caption={`${name}, ${reference}`}
      back={paths.formAMat(newTrustId)}
      path={paths.registerFormAMat(newTrustId)}
      query={query}
      label="Find a trust"
      hint="Search by UKPRN, name, trust reference number or Companies House number. What you select counts for every school that forms this trust."
      name="trustId"
      suggested="Selected before"
      noneFound="No trusts match. A new trust is found once the register has it: check the UKPRN, or try again after the next import."
      results={found.map(trustOption)}
      limit={limit}
      action={submitRegisteredTrust.bind(null, { newTrustId })}
      initial={unsubmitted({ trustId: trustId ?? '' }, version)}
      submit="Save"
    />
  )
})
