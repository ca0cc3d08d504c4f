import { historyOf } from '#app/(service)/_records/history-of'
import { page } from '#app/_web/page'
import { groupParams } from '#app/_web/params'
import { HistoryPage } from '#components/record-pages/history-page'
import { getGroupHistory } from '#lib/casework/record-history/group-history'
import { paths } from '#lib/paths'

export default page(groupParams, async ({ who, groupId: id, query }) => {
  const shown = await historyOf(query, paths.groupHistory(id), (filters) =>
    getGroupHistory(who, { of: 'group', id }, filters),
  )
  return <HistoryPage {...shown} back={{ href: paths.group(id), text: 'Back to the group' }} />
})
