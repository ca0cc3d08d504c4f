import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { projectTaskParams, readParams, returnQuery } from '#app/params'
import { savedMessage } from '#app/saved-message'
import { submitTask } from '#app/submit-task'
import { LatestNotes } from '#components/records/notes'
import { TaskPage } from '#components/tasks/task-page'
import { listNotes } from '#lib/notes/queries'
import { getTask } from '#lib/tasks/queries'

export default async function ProjectTaskPage({
  params,
  searchParams,
}: PageProps<'/projects/[projectId]/tasks/[taskKey]'>) {
  const who = await currentUser()
  const { projectId, taskKey } = await readParams(projectTaskParams, params)
  const subject = { of: 'project', id: projectId } as const
  const query = await searchParams
  const returnTo = returnQuery.parse(query)
  const task = await orInterrupt(getTask(who, subject, taskKey))
  const notes = await orInterrupt(listNotes(who, { subject, taskKey, take: 10 }))
  const action = submitTask.bind(null, { ...subject, taskKey, returnTo })
  return (
    <TaskPage task={task} back={returnTo ?? task.listOf} action={action} success={savedMessage(query)}>
      <LatestNotes notes={notes} subject={subject} taskKey={taskKey} title="Task notes" />
    </TaskPage>
  )
}
