import { authorise } from '#lib/access/permissions/can'
import { assignableRoles } from '#lib/access/permissions/roles'
import type { Principal } from '#lib/principal'
import { today } from '#lib/calendar/calendar'
import { projectTypes, phases, projectStates, projectTeams, regions } from '#lib/labels'
import { listAuthorityOptions, listOfficerOptions, listTrustOptions } from '#lib/catalogue/filters/option-queries'
import { monthOptions, optionsByLabel, optionsOf, type FilterQuestion } from '#lib/platform/forms/filter-questions'
import { dateStates, holdStates, type ProjectFilters } from './filters.ts'
import { phaseOf, type View } from './views.ts'

const trustQuestion = { type: 'select', name: 'trust', label: 'Incoming trust', any: 'Any trust' } as const

/** The questions of the filter panel of the list of projects. Small reference tables give the options; no project is read for them. */
export async function getFilterOptions(
  who: Principal,
  { view, localAuthority, trust, state, date }: ProjectFilters,
): Promise<FilterQuestion[]> {
  authorise(who, 'project.list')
  const [authorities, officers, trusts] = await Promise.all([
    listAuthorityOptions(who, localAuthority),
    listOfficerOptions(who, assignableRoles.project),
    trust ? listTrustOptions(who, trust) : [],
  ])
  const months = monthOptions(today())
  const questions: FilterQuestion[] = [
    { type: 'checkboxes', name: 'phase', label: 'Phase', options: optionsOf(phases) },
    { type: 'checkboxes', name: 'type', label: 'Type', options: optionsOf(projectTypes) },
    ...chosenElsewhere('state', 'State', projectStates, state),
    ...chosenElsewhere('date', 'Significant date', dateStates, date),
    { type: 'checkboxes', name: 'hold', label: 'On hold', options: optionsOf(holdStates) },
    { type: 'select', name: 'from', label: 'Date from', any: 'Any month', options: months },
    { type: 'select', name: 'to', label: 'Date to', any: 'Any month', options: months },
    { type: 'select', name: 'officer', label: 'Assigned to', any: 'Anybody', options: officers },
    // Trusts are many: one is chosen from the page that counts by them, and taken away here.
    ...trusts.map((option): FilterQuestion => ({ ...trustQuestion, options: [option] })),
    { type: 'checkboxes', name: 'team', label: 'Team', options: optionsByLabel(projectTeams) },
    { type: 'checkboxes', name: 'region', label: 'Region', options: optionsByLabel(regions) },
    { type: 'checkboxes', name: 'localAuthority', label: 'Local authority', options: authorities },
  ]
  const settled = settledBy(view)
  return questions.filter(({ name }) => !settled.includes(name))
}

/** What the statistics ask of their lists is shown where it is asked, to be taken away. */
const chosenElsewhere = (
  name: string,
  label: string,
  dictionary: Record<string, string>,
  chosen: readonly string[],
): FilterQuestion[] =>
  chosen.length === 0
    ? []
    : [
        {
          type: 'checkboxes',
          name,
          label,
          options: optionsOf(dictionary).filter(({ value }) => chosen.includes(value)),
        },
      ]

/** The questions that a view answers itself. */
function settledBy(view: View): string[] {
  const phase = phaseOf(view)
  return [...(phase ? ['phase'] : []), ...(phase === 'closed' || view === 'on-hold' ? ['hold'] : [])]
}
