import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'

type Action = {
  text: ReactNode
  href: string
  hiddenText?: ReactNode
  className?: string
  attributes?: Record<string, unknown>
}
export type SummaryRow = {
  key: ReactNode
  value: ReactNode
  actions?: readonly Action[]
  className?: string
  keyClassName?: string
  valueClassName?: string
}
type Card = { title?: ReactNode; headingLevel?: 2 | 3 | 4; actions?: readonly Action[]; className?: string }
type Props = ComponentProps<'dl'> & { rows: readonly SummaryRow[]; card?: Card }

/** Facts as a list of keys and values, each with links to change it; `card` puts a titled box around. */
export function SummaryList({ rows, card, className, ...attributes }: Props) {
  const hasActions = rows.some((row) => row.actions?.length)
  const list = (
    <dl className={classes('govuk-summary-list', className)} {...attributes}>
      {rows.map((row, index) => (
        <Row key={index} row={row} noActions={hasActions && !row.actions} cardTitle={card?.title} />
      ))}
    </dl>
  )
  return card ? <SummaryCard card={card}>{list}</SummaryCard> : list
}

function Row({ row, noActions, cardTitle }: { row: SummaryRow; noActions: boolean; cardTitle: ReactNode }) {
  return (
    <div
      className={classes('govuk-summary-list__row', noActions && 'govuk-summary-list__row--no-actions', row.className)}
    >
      <dt className={classes('govuk-summary-list__key', row.keyClassName)}>{row.key}</dt>
      <dd className={classes('govuk-summary-list__value', row.valueClassName)}>{row.value}</dd>
      {row.actions && row.actions.length > 0 && (
        <dd className="govuk-summary-list__actions">
          {row.actions.length === 1 ? (
            <ActionLink action={row.actions[0]!} cardTitle={cardTitle} />
          ) : (
            <ul className="govuk-summary-list__actions-list">
              {row.actions.map((action) => (
                <li key={action.href} className="govuk-summary-list__actions-list-item">
                  <ActionLink action={action} cardTitle={cardTitle} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      )}
    </div>
  )
}

function SummaryCard({ card, children }: { card: Card; children: ReactNode }) {
  const { title, headingLevel = 2, actions = [] } = card
  const Heading = `h${headingLevel}` as const
  return (
    <div className={classes('govuk-summary-card', card.className)}>
      <div className="govuk-summary-card__title-wrapper">
        {title && <Heading className="govuk-summary-card__title">{title}</Heading>}
        {actions.length === 1 && (
          <div className="govuk-summary-card__actions">
            <ActionLink action={actions[0]!} cardTitle={title} />
          </div>
        )}
        {actions.length > 1 && (
          <ul className="govuk-summary-card__actions">
            {actions.map((action) => (
              <li key={action.href} className="govuk-summary-card__action">
                <ActionLink action={action} cardTitle={title} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="govuk-summary-card__content">{children}</div>
    </div>
  )
}

function ActionLink({ action, cardTitle }: { action: Action; cardTitle: ReactNode }) {
  return (
    <a className={classes('govuk-link', action.className)} href={action.href} {...action.attributes}>
      {action.text}
      {(action.hiddenText || cardTitle) && (
        <span className="govuk-visually-hidden">
          {action.hiddenText && <> {action.hiddenText}</>}
          {cardTitle && <> ({cardTitle})</>}
        </span>
      )}
    </a>
  )
}
