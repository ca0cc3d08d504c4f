import { currentUser } from '#app/current-user'
import { historyOf } from '#app/history-of'
import { formAMatParams, readParams } from '#app/params'
import { HistoryPage } from '#components/record-pages/history-page'
import { getGroupHistory } from '#lib/casework/record-history/group-history'
import { paths } from '#lib/paths'

export default async function FormAMatHistoryPage({
  params,
  searchParams,
}: PageProps<'/form-a-mat/[newTrustId]/history'>) {
  const who = await currentUser()
  const { newTrustId: id } = await readParams(formAMatParams, params)
  const shown = await historyOf(searchParams, paths.formAMatHistory(id), (filters) =>
    getGroupHistory(who, { of: 'newTrust', id }, filters),
  )
  return <HistoryPage {...shown} back={{ href: paths.formAMat(id), text: 'Back to the new trust' }} />
}
