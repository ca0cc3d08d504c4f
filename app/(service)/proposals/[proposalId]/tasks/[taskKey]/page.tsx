import { currentUser } from '#app/current-user'
import { proposalTaskParams, readParams } from '#app/params'
import { taskOf } from '#app/task-of'
import { TaskPage } from '#components/tasks/task-page'

export default async function ProposalTaskPage({
  params,
  searchParams,
}: PageProps<'/proposals/[proposalId]/tasks/[taskKey]'>) {
  const who = await currentUser()
  const { proposalId: id, taskKey } = await readParams(proposalTaskParams, params)
  return <TaskPage {...await taskOf(who, { of: 'proposal', id }, taskKey, await searchParams)} />
}
