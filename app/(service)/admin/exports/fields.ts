import { any } from '#lib/exports/definitions/define/draft'
import { aboutQuestions } from '#lib/exports/definitions/define/schema'
import type { FilterName } from '#lib/catalogue/filters/filters'
import type { Field, Option } from '#lib/platform/forms/fields'
import { projectTypes, phases, projectStates, projectTeams, regions } from '#lib/labels'
import { optionsByLabel, optionsOf } from '#lib/platform/forms/filter-questions'

export const aboutFields: Field[] = Object.entries(aboutQuestions).map(([name, { field }]) => field(name))

const many = (name: FilterName, label: string, options: Option[]): Field => ({
  type: 'checkboxes',
  name,
  label,
  hint: 'Leave all blank to take every one',
  options,
})

const either = (name: FilterName, label: string, yes: string, no: string): Field => ({
  type: 'radios',
  name,
  label,
  inline: true,
  options: [
    { value: any, text: 'Either' },
    { value: 'yes', text: yes },
    { value: 'no', text: no },
  ],
})

/** What rows an export takes; local authorities are a list of the register. */
export const rowFields = (authorities: Option[]): Field[] => [
  many('type', 'Type', optionsOf(projectTypes)),
  many('phase', 'Phase', optionsOf(phases)),
  many('state', 'State', optionsOf(projectStates)),
  either('assigned', 'Caseworker', 'Assigned', 'Not assigned'),
  either('confirmed', 'Date confirmed', 'Confirmed', 'Not confirmed'),
  either('onHold', 'On hold', 'On hold', 'Not on hold'),
  { type: 'text', name: 'from', label: 'Date from', hint: 'A month or a day, like 2026-09 or 2026-09-01', width: 10 },
  { type: 'text', name: 'to', label: 'Date to', hint: 'A month or a day, like 2026-09 or 2026-09-30', width: 10 },
  many('region', 'Region', optionsByLabel(regions)),
  many('team', 'Team managing the project', optionsByLabel(projectTeams)),
  many('localAuthority', 'Local authority', authorities),
]
