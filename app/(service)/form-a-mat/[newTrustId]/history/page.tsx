import { historyOf } from '#app/(service)/_records/history-of'
import { page } from '#app/_web/page'
import { formAMatParams } from '#app/_web/params'
import { HistoryPage } from '#components/record-pages/history-page'
import { getGroupHistory } from '#lib/casework/record-history/group-history'
import { paths } from '#lib/paths'

export default page(formAMatParams, async ({ who, newTrustId: id, query }) => {
  const shown = await historyOf(query, paths.formAMatHistory(id), (filters) =>
    getGroupHistory(who, { of: 'newTrust', id }, filters),
  )
  return <HistoryPage {...shown} back={{ href: paths.formAMat(id), text: 'Back to the new trust' }} />
})
