import { kinds, phases, codesOf } from '#lib/labels'
import { kindsOf, type StatisticsFilters } from './filters.ts'

/** Columns for conversions and transfers apart, those of the chosen types alone. */
export const kindColumns = (filters: StatisticsFilters) =>
  kindsOf(filters).map((kind) => ({
    label: `${kinds[kind]}s`,
    is: (cell: { kind: string }) => cell.kind === kind,
    list: { kind },
  }))

/** A list of projects shows those that go on unless it is asked for every phase. */
export const anyPhase = { phase: codesOf(phases) }
