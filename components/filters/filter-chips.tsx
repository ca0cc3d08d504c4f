import type { Chip } from './filters.ts'

type Props = { chips: readonly Chip[]; clearHref: string }

/** The filters at work, each with a link that takes it away, and one that takes all away. */
export function FilterChips({ chips, clearHref }: Props) {
  if (chips.length === 0) return null
  return (
    <>
      <h2 className="govuk-visually-hidden">Selected filters</h2>
      <ul className="app-chips">
        {chips.map(({ group, text, href }) => (
          <li key={href}>
            <a className="app-chip" href={href}>
              <span className="govuk-visually-hidden">Remove filter {group}: </span>
              {text}
            </a>
          </li>
        ))}
        <li>
          <a className="govuk-link govuk-link--no-visited-state govuk-body-s" href={clearHref}>
            Clear all filters
          </a>
        </li>
      </ul>
    </>
  )
}
