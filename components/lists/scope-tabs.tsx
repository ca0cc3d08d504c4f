import { type ChosenFilters, listHref } from '#components/filters/filters.ts'

type Props = { scopes: Record<string, string>; scope: string; label: string; query: ChosenFilters; path: string }

/** Whose projects the list shows, as links that keep the filters. */
export function ScopeTabs({ scopes, scope, label, query, path }: Props) {
  return (
    <nav className="app-scopes" aria-label={label}>
      <ul className="app-scopes__list">
        {Object.entries(scopes).map(([key, text]) => (
          <li key={key} className="app-scopes__item">
            <a
              className="govuk-link govuk-link--no-visited-state"
              href={listHref(path, { ...query, scope: key, page: undefined })}
              aria-current={key === scope ? 'page' : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
