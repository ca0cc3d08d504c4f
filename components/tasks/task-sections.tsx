import { type TaskStatus, taskStatuses } from '#lib/labels'
import type { TaskSection } from '#lib/tasks/list'
import { Tag } from '../govuk/tag.tsx'
import { TaskList } from '../govuk/task-list.tsx'

/** The tasks of a proposal or project by section, each with its status. */
export function TaskSections({ sections }: { sections: readonly TaskSection[] }) {
  return sections.map(({ title, tasks }, index) => (
    <section key={title}>
      <h2 className="govuk-heading-m">{title}</h2>
      <TaskList
        idPrefix={`section-${index + 1}`}
        items={tasks.map(({ title, about, href, status }) => ({
          title: about ? (
            <>
              {title}
              <span className="govuk-visually-hidden"> of {about}</span>
            </>
          ) : (
            title
          ),
          href,
          status: <TaskStatusLabel status={status} />,
        }))}
      />
    </section>
  ))
}

/** What needs no work is plain text; the colours are for what does. */
export function TaskStatusLabel({ status }: { status: TaskStatus }) {
  const text = taskStatuses[status]
  if (status === 'not-started') return <Tag colour="teal">{text}</Tag>
  return status === 'in-progress' ? <Tag colour="blue">{text}</Tag> : text
}
