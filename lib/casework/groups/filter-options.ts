import { authorise } from '#lib/access/permissions/can'
import { assignableRoles } from '#lib/access/permissions/roles'
import type { Principal } from '#lib/principal'
import { regions } from '#lib/labels'
import { listAuthorityOptions, listOfficerOptions } from '#lib/catalogue/filters/option-queries'
import { optionsByLabel, type FilterQuestion } from '#lib/platform/forms/filter-questions'
import type { GroupFilters } from './filters.ts'

/** The questions of the filter panel of a list of groups or of trusts being formed. Small reference tables give the options. */
export async function getFilterOptions(who: Principal, { localAuthority }: GroupFilters): Promise<FilterQuestion[]> {
  authorise(who, 'project.list')
  const [authorities, officers] = await Promise.all([
    listAuthorityOptions(who, localAuthority),
    listOfficerOptions(who, assignableRoles.proposal),
  ])
  return [
    { type: 'text', name: 'q', label: 'Title', hint: 'Trust, school or academy, URN, UKPRN or reference' },
    { type: 'select', name: 'officer', label: 'Assigned to', any: 'Anybody', options: officers },
    { type: 'checkboxes', name: 'region', label: 'Region', options: optionsByLabel(regions) },
    { type: 'checkboxes', name: 'localAuthority', label: 'Local authority', options: authorities },
  ]
}
