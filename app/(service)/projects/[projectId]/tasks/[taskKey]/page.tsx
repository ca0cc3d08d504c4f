import { taskOf } from '#app/(service)/_records/task-of'
import { page } from '#app/_web/page'
import { projectTaskParams } from '#app/_web/params'
import { TaskPage } from '#components/tasks/task-page'

export default page(projectTaskParams, async ({ who, projectId: id, taskKey, query, success }) => (
  <TaskPage {...await taskOf(who, { of: 'project', id }, taskKey, query)} success={success} />
))
