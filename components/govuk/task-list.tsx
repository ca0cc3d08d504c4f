import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'

type TaskListItem = {
  title: ReactNode
  href?: string
  hint?: ReactNode
  status: ReactNode
  statusClassName?: string
  className?: string
}
type Props = ComponentProps<'ul'> & { items: readonly TaskListItem[]; idPrefix?: string }

/** Tasks with their statuses; the whole row is the link. A task without `href` cannot be started. */
export function TaskList({ items, idPrefix = 'task-list', className, ...attributes }: Props) {
  return (
    <ul className={classes('govuk-task-list', className)} {...attributes}>
      {items.map((item, index) => (
        <Task key={index} item={item} id={`${idPrefix}-${index + 1}`} />
      ))}
    </ul>
  )
}

function Task({ item, id }: { item: TaskListItem; id: string }) {
  const { title, href, hint, status, statusClassName, className } = item
  return (
    <li className={classes('govuk-task-list__item', href && 'govuk-task-list__item--with-link', className)}>
      <div className="govuk-task-list__name-and-hint">
        {href ? (
          <a
            className="govuk-link govuk-task-list__link"
            href={href}
            aria-describedby={classes(hint && `${id}-hint`, `${id}-status`)}
          >
            {title}
          </a>
        ) : (
          <div>{title}</div>
        )}
        {hint && (
          <div id={`${id}-hint`} className="govuk-task-list__hint">
            {hint}
          </div>
        )}
      </div>
      <div className={classes('govuk-task-list__status', statusClassName)} id={`${id}-status`}>
        {status}
      </div>
    </li>
  )
}
