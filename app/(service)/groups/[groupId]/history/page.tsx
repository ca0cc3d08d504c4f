import { currentUser } from '#app/current-user'
import { historyOf } from '#app/history-of'
import { groupParams, readParams } from '#app/params'
import { HistoryPage } from '#components/record-pages/history-page'
import { getGroupHistory } from '#lib/casework/record-history/group-history'
import { paths } from '#lib/paths'

export default async function GroupHistoryPage({ params, searchParams }: PageProps<'/groups/[groupId]/history'>) {
  const who = await currentUser()
  const { groupId: id } = await readParams(groupParams, params)
  const shown = await historyOf(searchParams, paths.groupHistory(id), (filters) =>
    getGroupHistory(who, { of: 'group', id }, filters),
  )
  return <HistoryPage {...shown} back={{ href: paths.group(id), text: 'Back to the group' }} />
}
