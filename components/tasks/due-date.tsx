import { Tag } from '../govuk/tag.tsx'
import { formatDate } from '#lib/calendar'
import type { TaskDue } from '#lib/tasks/list'

/** When a task is due; in words and in red once that day has gone by. */
export function DueDate({ on, isOverdue }: TaskDue) {
  return (
    <>
      Due {formatDate(on)} {isOverdue && <Tag colour="red">Overdue</Tag>}
    </>
  )
}
