import { formatDate, parseIsoDate } from '#lib/calendar'
import type { Filters } from '#lib/exports/filters'
import { kinds, labelOf, phases } from '#lib/labels'

const day = (text: string) => formatDate(parseIsoDate(text)!)

/** Filters in words: `Completing, Closed; from 1 September 2026`. */
export function describeFilters({ phase = [], type = [], from, to }: Filters): string {
  const parts = [
    type.map((code) => labelOf(kinds, code)).join(', '),
    phase.map((code) => labelOf(phases, code)).join(', '),
    from && `from ${day(from)}`,
    to && `to ${day(to)}`,
  ]
  return parts.filter(Boolean).join('; ') || 'None'
}
