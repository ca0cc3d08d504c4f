import { projectTypes, regions, type ProjectType, type Region } from '#lib/labels'
import { byLabel, typesOf, regionsShown, type StatisticsFilters } from '#lib/casework/statistics/table/filters'
import type { StatisticsRow, StatisticsTable } from '#lib/casework/statistics/table/table'

/** The phases of a project's life that have a beginning and an end. */
const phases = {
  decision: {
    title: 'From proposal to decision',
    about: 'Days from the proposal to the decision that stands, of all projects that closed in',
  },
  handover: {
    title: 'From decision to handover',
    about: 'Days from the approval until the project was handed over, of the projects completed in',
  },
  closure: {
    title: 'From handover to closure',
    about: 'Days from the handover until the project was completed, of the projects completed in',
  },
} as const

/** How long a phase took for some projects, in days; of all together where they have neither kind nor region. */
export type Spread = {
  phase: keyof typeof phases
  type: ProjectType | null
  region: Region | null
  count: number
  quartiles: [lower: number, median: number, upper: number]
}

/** How long each phase takes, as quartiles: they say more than an average, which a few slow projects move. */
export function phaseTables(spreads: readonly Spread[], filters: StatisticsFilters, year: number): StatisticsTable[] {
  return Object.entries(phases).map(([key, { title, about }]) => {
    const own = spreads.filter(({ phase }) => phase === key)
    const row = (of: string, label: string, is: (spread: Spread) => boolean): StatisticsRow => {
      const found = own.find(is)
      const quartiles = found?.quartiles.map(Math.round) ?? [null, null, null]
      return { key: of, label, values: [found?.count ?? 0, ...quartiles], lists: [] }
    }
    return {
      key,
      title,
      about: `${about} ${year}. Half of them took no longer than the median, which the thick mark and the figure show; the bar is the middle half, from the lower to the upper quartile.`,
      heading: 'Projects',
      columns: ['Projects', 'Lower quartile', 'Median', 'Upper quartile'],
      chart: 'ranges',
      drawn: 0,
      rows: [
        row('all', 'All projects', ({ type, region }) => type === null && region === null),
        ...typesOf(filters).map((code) => row(code, `${projectTypes[code]}s`, ({ type }) => type === code)),
        ...byLabel(regions, regionsShown(filters)).map((code) =>
          row(code, regions[code], ({ region }) => region === code),
        ),
      ],
    }
  })
}
