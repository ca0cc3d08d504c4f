import { authorise } from '#lib/access/can'
import type { Principal } from '#lib/access/principal'
import { today } from '#lib/calendar'
import { kinds, phases, regions } from '#lib/labels'
import { listAuthorityOptions, listOfficerOptions } from '#lib/lists/queries'
import { monthOptions, optionsByLabel, optionsOf, type FilterQuestion } from '#lib/lists/questions'
import { holdStates, type ProjectFilters } from './filters.ts'

/** The questions of the filter panel of the list of projects. Small reference tables give the options; no project is read for them. */
export async function getFilterOptions(who: Principal, { localAuthority }: ProjectFilters): Promise<FilterQuestion[]> {
  authorise(who, 'project.list')
  const [authorities, officers] = await Promise.all([
    listAuthorityOptions(who, localAuthority),
    listOfficerOptions(who, ['delivery-officer', 'caseworker', 'team-lead']),
  ])
  const months = monthOptions(today())
  return [
    { type: 'checkboxes', name: 'phase', label: 'Phase', options: optionsOf(phases) },
    { type: 'checkboxes', name: 'kind', label: 'Type', options: optionsOf(kinds) },
    { type: 'checkboxes', name: 'hold', label: 'On hold', options: optionsOf(holdStates) },
    { type: 'select', name: 'from', label: 'Date from', any: 'Any month', options: months },
    { type: 'select', name: 'to', label: 'Date to', any: 'Any month', options: months },
    { type: 'select', name: 'officer', label: 'Assigned to', any: 'Anybody', options: officers },
    { type: 'checkboxes', name: 'region', label: 'Region', options: optionsByLabel(regions) },
    { type: 'checkboxes', name: 'localAuthority', label: 'Local authority', options: authorities },
  ]
}
