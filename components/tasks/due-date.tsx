import { Tag } from '#components/govuk/tag'
import { formatDate } from '#lib/calendar/calendar'
import type { TaskDue } from '#lib/casework/tasks/task-sections'

/** When a task is due; in words and in red once that day has gone by. */
export function DueDate({ on, isOverdue }: TaskDue) {
  return (
    <>
      Due {formatDate(on)} {isOverdue && <Tag colour="red">Overdue</Tag>}
    </>
  )
}
