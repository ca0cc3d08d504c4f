import { formatDate, parseIsoDate } from '#lib/calendar/calendar'
import { dateBases, projectTypes, labelOf, phases, projectStates, projectTeams, regions } from '#lib/labels'
import type { Filters } from './filters.ts'
import { lowerFirst } from '#lib/platform/forms/lower-first'

const day = (text: string) => formatDate(parseIsoDate(text)!)
const named = (dictionary: Record<string, string>, codes: readonly string[] = []) =>
  codes.map((code) => labelOf(dictionary, code)).join(', ')
const either = (answer: 'yes' | 'no' | undefined, yes: string, no: string) => answer && (answer === 'yes' ? yes : no)

/** Filters in words: `Completing, Closed; from 1 September 2026`. */
export function describeFilters(filters: Filters): string {
  const { type, phase, state, region, localAuthority = [], team, assigned, confirmed, onHold } = filters
  const { dateBasis, from, to } = filters
  const parts = [
    named(projectTypes, type),
    named(phases, phase),
    named(projectStates, state),
    named(regions, region),
    localAuthority.length > 0 && `local authority ${localAuthority.join(', ')}`,
    team && `managed by ${named(projectTeams, team)}`,
    either(assigned, 'assigned to a caseworker', 'not assigned to a caseworker'),
    either(confirmed, 'date confirmed', 'date not confirmed'),
    either(onHold, 'on hold', 'not on hold'),
    dateBasis && `by ${lowerFirst(dateBases[dateBasis])}`,
    from && `from ${day(from)}`,
    to && `to ${day(to)}`,
  ]
  return parts.filter(Boolean).join('; ') || 'None'
}
