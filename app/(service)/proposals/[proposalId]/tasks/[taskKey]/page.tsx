import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { proposalTaskParams, readParams } from '#app/params'
import { submitTask } from '#app/submit-task'
import { TaskPage } from '#components/tasks/task-page'
import { paths } from '#lib/paths'
import { getTask } from '#lib/tasks/queries'

export default async function ProposalTaskPage({ params }: PageProps<'/proposals/[proposalId]/tasks/[taskKey]'>) {
  const who = await currentUser()
  const { proposalId, taskKey } = await readParams(proposalTaskParams, params)
  const subject = { of: 'proposal', id: proposalId } as const
  const task = await orInterrupt(getTask(who, subject, taskKey))
  const back = paths.proposal(proposalId)
  const action = submitTask.bind(null, { ...subject, taskKey, returnTo: back })
  return <TaskPage task={task} back={back} action={action} />
}
