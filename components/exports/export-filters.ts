import type { Filter } from '#components/lists/filters.ts'
import { formatMonth, parseIsoDate } from '#lib/calendar'
import type { Filters } from '#lib/exports/filters'
import { kinds, phases } from '#lib/labels'

const options = (dictionary: Record<string, string>) =>
  Object.entries(dictionary).map(([value, text]) => ({ value, text }))

type Offer = {
  offered: readonly (keyof Filters)[]
  dateBasis: string
  /** Today, around which the months lie. */
  today: Date
}

/** The questions of an export's filter panel. Months go two years back and three on, as the teams are used to. */
export function exportFilters({ offered, dateBasis, today }: Offer): Filter[] {
  const months = monthsAround(today)
  const all: Record<keyof Filters, Filter> = {
    phase: { type: 'checkboxes', name: 'phase', label: 'Phase', options: options(phases) },
    type: { type: 'checkboxes', name: 'type', label: 'Type', options: options(kinds) },
    from: { type: 'select', name: 'from', label: `${dateBasis} from`, options: months, any: 'Any month' },
    to: { type: 'select', name: 'to', label: `${dateBasis} to`, options: months, any: 'Any month' },
  }
  return offered.map((name) => all[name])
}

function monthsAround(today: Date) {
  const first = today.getUTCFullYear() - 2
  return Array.from({ length: 6 * 12 }, (_, index) => {
    const value = `${first + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
    return { value, text: formatMonth(parseIsoDate(`${value}-01`)!) }
  })
}
