import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'

export type PageItem = { ellipsis: true } | { number: number; href: string; current?: boolean; label?: string }
type PageLink = { href: string; text?: ReactNode; label?: string; attributes?: Record<string, unknown> }
type Props = ComponentProps<'nav'> & {
  items?: readonly PageItem[]
  previous?: PageLink
  next?: PageLink
  label?: string
}

/** The pages of a list by number, or (without `items`) the pages before and after this one. */
export function Pagination({ items, previous, next, label = 'Pagination', className, ...attributes }: Props) {
  const block = !items && Boolean(previous ?? next)
  return (
    <nav
      className={classes('govuk-pagination', block && 'govuk-pagination--block', className)}
      aria-label={label}
      {...attributes}
    >
      {previous && <Arrow direction="prev" block={block} {...previous} />}
      {items && (
        <ul className="govuk-pagination__list">
          {items.map((item, index) => (
            <PageNumber key={index} item={item} />
          ))}
        </ul>
      )}
      {next && <Arrow direction="next" block={block} {...next} />}
    </nav>
  )
}

function PageNumber({ item }: { item: PageItem }) {
  if ('ellipsis' in item) return <li className="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  const { number, href, current, label = `Page ${number}` } = item
  return (
    <li className={classes('govuk-pagination__item', current && 'govuk-pagination__item--current')}>
      <a
        className="govuk-link govuk-pagination__link"
        href={href}
        aria-label={label}
        aria-current={current ? 'page' : undefined}
      >
        {number}
      </a>
    </li>
  )
}

function Arrow({ direction, block, ...link }: PageLink & { direction: 'prev' | 'next'; block: boolean }) {
  const title = link.text ?? (
    <>
      {direction === 'prev' ? 'Previous' : 'Next'}
      <span className="govuk-visually-hidden"> page</span>
    </>
  )
  const isIconFirst = block || direction === 'prev'
  return (
    <div className={`govuk-pagination__${direction}`}>
      <a className="govuk-link govuk-pagination__link" href={link.href} rel={direction} {...link.attributes}>
        {isIconFirst && <ArrowIcon direction={direction} />}
        <span
          className={classes(
            'govuk-pagination__link-title',
            block && !link.label && 'govuk-pagination__link-title--decorated',
          )}
        >
          {title}
        </span>
        {block && link.label && (
          <>
            <span className="govuk-visually-hidden">:</span>
            <span className="govuk-pagination__link-label">{link.label}</span>
          </>
        )}
        {!isIconFirst && <ArrowIcon direction={direction} />}
      </a>
    </div>
  )
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

function ArrowIcon({ direction }: { direction: 'prev' | 'next' }) {
  return (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${direction}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[direction]} />
    </svg>
  )
}
