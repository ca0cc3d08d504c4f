import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import { Enhanced } from './enhanced.tsx'

type Tab = { id: string; label: ReactNode; panel: ReactNode; attributes?: Record<string, unknown> }
type Props = Omit<ComponentProps<'div'>, 'title'> & { items: readonly Tab[]; title?: string }

/** Related content that is read one part at a time; a list of links to its parts without JavaScript. */
export function Tabs({ items, title = 'Contents', className, ...attributes }: Props) {
  return (
    <Enhanced module="govuk-tabs" className={classes('govuk-tabs', className)} {...attributes}>
      <h2 className="govuk-tabs__title">{title}</h2>
      {items.length > 0 && (
        <ul className="govuk-tabs__list">
          {items.map(({ id, label, attributes }, index) => (
            <li key={id} className={classes('govuk-tabs__list-item', index === 0 && 'govuk-tabs__list-item--selected')}>
              <a className="govuk-tabs__tab" href={`#${id}`} {...attributes}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
      {items.map(({ id, panel }, index) => (
        <div key={id} id={id} className={classes('govuk-tabs__panel', index > 0 && 'govuk-tabs__panel--hidden')}>
          {panel}
        </div>
      ))}
    </Enhanced>
  )
}
