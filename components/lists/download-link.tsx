import { type ChosenFilters, listHref } from '#components/filters/filters.ts'

type Props = { path: string; query: ChosenFilters; total: number; text?: string }

/** The whole list under its filters as a file. What Excel needs to read accents is in it. */
export function DownloadLink({ path, query, total, text = 'Download this list (CSV)' }: Props) {
  if (total === 0) return null
  return (
    <p className="govuk-body">
      <a
        className="govuk-link govuk-link--no-visited-state"
        href={listHref(path, { ...query, page: undefined, look: undefined, bom: '1' })}
        download
      >
        {text}
      </a>
    </p>
  )
}
