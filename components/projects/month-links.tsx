import { formatMonth, monthAfter, parseIsoDate } from '#lib/calendar/calendar'
import { paths } from '#lib/paths'
import { type ChosenFilters, listHref } from '#components/filters/filters.ts'

type Props = { from: string; to: string; query: ChosenFilters }

const named = (month: string) => formatMonth(parseIsoDate(`${month}-01`)!)

/** `December 2026`, or `December 2026 to February 2027`. */
export const monthsNamed = (from: string, to: string): string =>
  from === to ? named(from) : `${named(from)} to ${named(to)}`

/** The month that a list is about, with the ways to the one before and the one after; as many months at once as it is about. */
export function MonthLinks({ from, to, query }: Props) {
  const span =
    Number(to.slice(0, 4)) * 12 + Number(to.slice(5)) - Number(from.slice(0, 4)) * 12 - Number(from.slice(5)) + 1
  const ways = [
    { text: 'Earlier', months: -span },
    { text: 'Later', months: span },
  ].map(({ text, months }) => ({ text, from: monthAfter(from, months), to: monthAfter(to, months) }))
  return (
    <div className="app-months">
      <h2 className="govuk-heading-m app-months__name">{monthsNamed(from, to)}</h2>
      <ul className="app-list-links__list">
        {ways.map((way) => (
          <li key={way.text}>
            <a
              className="govuk-link govuk-link--no-visited-state"
              href={listHref(paths.projects, { ...query, from: way.from, to: way.to, page: undefined })}
            >
              {way.text}
              <span className="govuk-visually-hidden">: {monthsNamed(way.from, way.to)}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
