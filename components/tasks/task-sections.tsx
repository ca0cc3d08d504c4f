import { type TaskStatus, taskStatuses } from '#lib/labels'
import type { TaskRow, TaskSection } from '#lib/casework/tasks/task-sections'
import { DueDate } from './due-date.tsx'
import { Tag } from '#components/govuk/tag'
import { TaskList } from '#components/govuk/task-list'

/** The tasks of a proposal or project by section, each with its status. */
export function TaskSections({ sections }: { sections: readonly TaskSection[] }) {
  return sections.map(({ title, tasks }, index) => (
    <section key={title}>
      <h2 className="govuk-heading-m">{title}</h2>
      <TaskItems idPrefix={`section-${index + 1}`} tasks={tasks} />
    </section>
  ))
}

/** Some tasks, each with its status and when it is due. */
export function TaskItems({ idPrefix, tasks }: { idPrefix: string; tasks: readonly TaskRow[] }) {
  return (
    <TaskList
      idPrefix={idPrefix}
      items={tasks.map(({ title, about, href, status, due }) => ({
        title: about ? (
          <>
            {title}
            <span className="govuk-visually-hidden"> of {about}</span>
          </>
        ) : (
          title
        ),
        href,
        hint: due && <DueDate {...due} />,
        status: <TaskStatusLabel status={status} />,
      }))}
    />
  )
}

/** What needs no work is plain text; the colours are for what does. */
function TaskStatusLabel({ status }: { status: TaskStatus }) {
  const text = taskStatuses[status]
  if (status === 'not-started') return <Tag colour="teal">{text}</Tag>
  return status === 'in-progress' ? <Tag colour="blue">{text}</Tag> : text
}
