import { dateChangeReasons, regions, type DateChangeReason, type ProjectType, type Region } from '#lib/labels'
import { anyPhase, kindColumns } from '#lib/casework/statistics/table/columns'
import { byLabel, listBase, regionsShown, type StatisticsFilters } from '#lib/casework/statistics/table/filters'
import { tabulate, type StatisticsTable } from '#lib/casework/statistics/table/table'

/** Projects whose confirmed date moved by so many months, later or (below zero) earlier. */
export type MoveCell = { type: ProjectType; region: Region; months: number; count: number }
/** Changes of a confirmed date that have a reason. */
export type ReasonCell = { type: ProjectType; region: Region; reason: DateChangeReason; count: number }

const far = 1000
/** How far a date moved, in steps that grow. */
const steps: readonly (readonly [label: string, least: number, most: number])[] = [
  ['More than 6 months earlier', -far, -7],
  ['4 to 6 months earlier', -6, -4],
  ['2 to 3 months earlier', -3, -2],
  ['1 month earlier', -1, -1],
  ['Not moved', 0, 0],
  ['1 month later', 1, 1],
  ['2 to 3 months later', 2, 3],
  ['4 to 6 months later', 4, 6],
  ['7 to 12 months later', 7, 12],
  ['More than 12 months later', 13, far],
]

/** How far confirmed dates moved since the stakeholder kick-off, and why. */
export function slippageTables(
  moves: readonly MoveCell[],
  reasons: readonly ReasonCell[],
  filters: StatisticsFilters,
  year: number,
): StatisticsTable[] {
  const shared = { base: listBase(filters), columns: kindColumns(filters).map(({ label, is }) => ({ label, is })) }
  const between = (least: number, most: number) => (cell: MoveCell) => cell.months >= least && cell.months <= most
  const confirmed = {
    ...anyPhase,
    state: ['awaiting-handover', 'active', 'completed'],
    date: 'confirmed',
    from: `${year}-01`,
    to: `${year}-12`,
  }
  const ranked = tabulate(reasons, {
    ...shared,
    inAll: {},
    key: 'reasons',
    title: 'Why confirmed dates changed',
    about: 'How many changes of a confirmed date give each reason, the most frequent first. A change may give several.',
    heading: 'Reason',
    rows: [...new Set(reasons.map(({ reason }) => reason))].map((reason) => ({
      key: reason,
      label: dateChangeReasons[reason],
      is: (cell: ReasonCell) => cell.reason === reason,
    })),
  })
  return [
    tabulate(moves, {
      ...shared,
      inAll: {},
      key: 'moves',
      title: 'How far confirmed dates moved',
      about: `Projects with a date in ${year}, by the months between the date confirmed at the stakeholder kick-off and their date now.`,
      heading: 'Moved by',
      rows: steps.map(([label, least, most]) => ({ key: `from-${least}`, label, is: between(least, most) })),
    }),
    tabulate(moves, {
      base: listBase(filters),
      key: 'regions',
      title: 'Moved dates by region',
      about: 'The same projects by the region of the school.',
      heading: 'Region',
      columns: [
        { label: 'Earlier', is: between(-far, -1) },
        { label: 'Not moved', is: between(0, 0) },
        { label: 'Later', is: between(1, far) },
      ],
      inAll: confirmed,
      rows: byLabel(regions, regionsShown(filters)).map((region) => ({
        key: region,
        label: regions[region],
        is: (cell: MoveCell) => cell.region === region,
        list: { region },
      })),
    }),
    { ...ranked, rows: ranked.rows.toSorted((a, b) => b.values.at(-1)! - a.values.at(-1)!) },
  ]
}
