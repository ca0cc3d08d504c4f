type Link = {
  text: string
  href: string
  isCurrent: boolean
  /** For the eye, and the same in words. */
  mark?: { sign: string; words: string }
}
type Props = { label: string; links: readonly Link[] }

/** A few ways to see the same list, of which one is in force: `Sort by: Date created, School name`. */
export function ListLinks({ label, links }: Props) {
  return (
    <nav className="app-list-links" aria-label={label}>
      <span className="govuk-body-s app-list-links__label" aria-hidden="true">
        {label}:
      </span>
      <ul className="app-list-links__list">
        {links.map(({ text, href, isCurrent, mark }) => (
          <li key={text}>
            <a
              className="govuk-link govuk-link--no-visited-state govuk-body-s"
              href={href}
              aria-current={isCurrent ? 'true' : undefined}
            >
              {text}
              {mark && (
                <>
                  <span aria-hidden="true"> {mark.sign}</span>
                  <span className="govuk-visually-hidden"> ({mark.words})</span>
                </>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
