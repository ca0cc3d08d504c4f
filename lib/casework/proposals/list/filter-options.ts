import { authorise } from '#lib/access/permissions/can'
import { assignableRoles } from '#lib/access/permissions/roles'
import type { Principal } from '#lib/principal'
import { today } from '#lib/calendar/calendar'
import { projectTypes, proposalStatuses, regions } from '#lib/labels'
import { listAuthorityOptions, listOfficerOptions } from '#lib/catalogue/filters/option-queries'
import { monthOptions, optionsByLabel, optionsOf, type FilterQuestion } from '#lib/platform/forms/filter-questions'
import { listedRoutes, type ProposalFilters } from './filters.ts'

/** The questions of the filter panel of the list of proposals. Small reference tables give the options; no proposal is read for them. */
export async function getFilterOptions(who: Principal, { localAuthority }: ProposalFilters): Promise<FilterQuestion[]> {
  authorise(who, 'project.list')
  const [authorities, officers] = await Promise.all([
    listAuthorityOptions(who, localAuthority),
    listOfficerOptions(who, assignableRoles.proposal),
  ])
  const months = monthOptions(today())
  return [
    {
      type: 'text',
      name: 'q',
      label: 'Title',
      hint: 'School, academy or trust, URN, UKPRN or reference',
    },
    { type: 'checkboxes', name: 'status', label: 'Status', options: optionsOf(proposalStatuses) },
    { type: 'checkboxes', name: 'type', label: 'Type', options: optionsOf(projectTypes) },
    { type: 'checkboxes', name: 'route', label: 'Route', options: optionsOf(listedRoutes) },
    { type: 'select', name: 'officer', label: 'Assigned to', any: 'Anybody', options: officers },
    { type: 'select', name: 'decisionMonth', label: 'Proposed decision date', any: 'Any month', options: months },
    { type: 'checkboxes', name: 'region', label: 'Region', options: optionsByLabel(regions) },
    { type: 'checkboxes', name: 'localAuthority', label: 'Local authority', options: authorities },
  ]
}
