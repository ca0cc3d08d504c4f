import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { proposalTaskParams, readParams } from '#app/params'
import { submitTask } from '#app/submit-task'
import { TaskPage } from '#components/tasks/task-page'
import { getTask } from '#lib/tasks/queries'

export default async function ProposalTaskPage({ params }: PageProps<'/proposals/[proposalId]/tasks/[taskKey]'>) {
  const who = await currentUser()
  const { proposalId, taskKey } = await readParams(proposalTaskParams, params)
  const subject = { of: 'proposal', id: proposalId } as const
  const task = await orInterrupt(getTask(who, subject, taskKey))
  const action = submitTask.bind(null, { ...subject, taskKey })
  return <TaskPage task={task} back={task.listOf} action={action} />
}
