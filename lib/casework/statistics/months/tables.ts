import { formatMonth, isoDate, monthAfter, parseIsoDate } from '#lib/calendar/calendar'
import type { ProjectType } from '#lib/labels'
import { listBase, type StatisticsFilters } from '#lib/casework/statistics/table/filters'
import { kindColumns } from '#lib/casework/statistics/table/columns'
import { tabulate, type StatisticsTable } from '#lib/casework/statistics/table/table'

/** The months that are looked at around the present one. */
const months = { back: 6, on: 12 }

/** Projects of one month and type: those that open in it, by how sure that is, or those that were proposed in it. */
export type MonthCell = {
  month: string
  type: ProjectType
  what: 'completed' | 'confirmed' | 'provisional' | 'proposed'
  count: number
}

/** The months that are looked at, in their order. */
export const monthsShown = (day: Date) => monthsAround(day, -months.back, months.on)

const monthsAround = (day: Date, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => monthAfter(isoDate(day).slice(0, 7), from + index))

/** What opens in each of the last six months and the next twelve, and what was proposed lately. */
export function monthTables(cells: readonly MonthCell[], filters: StatisticsFilters, day: Date): StatisticsTable[] {
  const base = listBase(filters)
  const isOpening = ({ what }: MonthCell) => what !== 'proposed'
  const rowOf = (month: string) => ({
    key: month,
    label: formatMonth(parseIsoDate(`${month}-01`)!),
    is: (cell: MonthCell) => cell.month === month,
  })
  const as = (what: MonthCell['what']) => (cell: MonthCell) => cell.what === what
  const goingOn = ['preparing', 'completing']
  return [
    tabulate(cells.filter(isOpening), {
      base,
      key: 'openings',
      title: 'Openings by month',
      about: 'Completed projects, and those that go on with a confirmed or a provisional date.',
      heading: 'Conversion or transfer date',
      shortLabels: true,
      columns: [
        { label: 'Completed', is: as('completed'), list: { view: 'completed', date: 'confirmed' } },
        { label: 'Confirmed', is: as('confirmed'), list: { phase: goingOn, date: 'confirmed' } },
        { label: 'Provisional', is: as('provisional'), list: { phase: goingOn, date: 'provisional' } },
      ],
      rows: monthsShown(day).map((month) => ({
        ...rowOf(month),
        list: { from: month, to: month },
      })),
    }),
    tabulate(cells.filter(as('proposed')), {
      base,
      key: 'proposed',
      title: 'New projects by month',
      about: 'Projects by the month in which they were proposed; the last one is the present month so far.',
      heading: 'Proposed in',
      shortLabels: true,
      columns: kindColumns(filters).map(({ label, is }) => ({ label, is })),
      inAll: {},
      rows: monthsAround(day, -months.back, 0).map(rowOf),
    }),
  ]
}
