import { currentUser } from '#app/current-user'
import { projectTaskParams, readParams } from '#app/params'
import { taskOf } from '#app/task-of'
import { TaskPage } from '#components/tasks/task-page'

export default async function ProjectTaskPage({
  params,
  searchParams,
}: PageProps<'/projects/[projectId]/tasks/[taskKey]'>) {
  const who = await currentUser()
  const { projectId: id, taskKey } = await readParams(projectTaskParams, params)
  return <TaskPage {...await taskOf(who, { of: 'project', id }, taskKey, await searchParams)} />
}
