import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { projectTaskParams, readParams } from '#app/params'
import { submitTask } from '#app/submit-task'
import { TaskPage } from '#components/tasks/task-page'
import { getTask } from '#lib/tasks/queries'

export default async function ProjectTaskPage({ params }: PageProps<'/projects/[projectId]/tasks/[taskKey]'>) {
  const who = await currentUser()
  const { projectId, taskKey } = await readParams(projectTaskParams, params)
  const subject = { of: 'project', id: projectId } as const
  const task = await orInterrupt(getTask(who, subject, taskKey))
  const action = submitTask.bind(null, { ...subject, taskKey })
  return <TaskPage task={task} back={task.listOf} action={action} />
}
