import { taskOf } from '#app/(service)/_records/task-of'
import { page } from '#app/_web/page'
import { proposalTaskParams } from '#app/_web/params'
import { TaskPage } from '#components/tasks/task-page'

export default page(proposalTaskParams, async ({ who, proposalId: id, taskKey, query, success }) => (
  <TaskPage {...await taskOf(who, { of: 'proposal', id }, taskKey, query)} success={success} />
))
