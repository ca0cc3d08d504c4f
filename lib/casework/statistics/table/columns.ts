import { projectTypes, phases, codesOf } from '#lib/labels'
import { typesOf, type StatisticsFilters } from './filters.ts'

/** Columns for conversions and transfers apart, those of the chosen types alone. */
export const kindColumns = (filters: StatisticsFilters) =>
  typesOf(filters).map((type) => ({
    label: `${projectTypes[type]}s`,
    is: (cell: { type: string }) => cell.type === type,
    list: { type },
  }))

/** A list of projects shows those that go on unless it is asked for every phase. */
export const anyPhase = { phase: codesOf(phases) }
