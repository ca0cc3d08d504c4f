import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { formatDate, formatMonth, parseIsoDate, today } from '#lib/calendar/calendar'
import { db } from '#lib/platform/database/client'
import { dateBases, projectTypes, phases, projectStates, projectTeams, regions } from '#lib/labels'
import { listAuthorityOptions } from '#lib/catalogue/filters/option-queries'
import {
  monthOptions,
  optionsByLabel,
  optionsOf,
  type FilterQuestion,
  type Option,
} from '#lib/platform/forms/filter-questions'
import type { ExportDefinition } from '#lib/exports/model/definition'
import { toChosen, type FilterName, type FilterProblem, type Filters } from '#lib/catalogue/filters/filters'

type Offer = Pick<ExportDefinition, 'dateBasis'> & { filters: readonly FilterName[] }

const yesOrNo = (yes: string, no: string) => [
  { value: 'yes', text: yes },
  { value: 'no', text: no },
]

/** The questions of an export's filter panel: those that it offers. Only the small table of local authorities is read for them. */
export async function getExportQuestions(
  who: Principal,
  { filters, dateBasis }: Offer,
  chosen: Filters,
): Promise<FilterQuestion[]> {
  authorise(who, 'export.enter')
  const authorities = filters.includes('localAuthority')
    ? await listAuthorityOptions(who, chosen.localAuthority ?? [])
    : []
  const { from, to } = toChosen(chosen)
  const questions: Record<FilterName, Omit<FilterQuestion, 'name'>> = {
    phase: { type: 'checkboxes', label: 'Phase', options: optionsOf(phases) },
    state: { type: 'checkboxes', label: 'State', options: optionsOf(projectStates) },
    type: { type: 'checkboxes', label: 'Type', options: optionsOf(projectTypes) },
    region: { type: 'checkboxes', label: 'Region', options: optionsByLabel(regions) },
    localAuthority: { type: 'checkboxes', label: 'Local authority', options: authorities },
    team: { type: 'checkboxes', label: 'Team managing the project', options: optionsByLabel(projectTeams) },
    assigned: { type: 'select', label: 'Caseworker', any: 'Any', options: yesOrNo('Assigned', 'Not assigned') },
    confirmed: { type: 'select', label: 'Date confirmed', any: 'Any', options: yesOrNo('Confirmed', 'Not confirmed') },
    onHold: { type: 'select', label: 'On hold', any: 'Any', options: yesOrNo('On hold', 'Not on hold') },
    dateBasis: {
      type: 'select',
      label: 'Date to look at',
      any: dateBases[dateBasis],
      options: optionsOf(dateBases).filter(({ value }) => value !== dateBasis),
    },
    from: { type: 'select', label: 'Date from', chip: 'From', any: 'Any month', options: monthsWith(from) },
    to: { type: 'select', label: 'Date to', chip: 'To', any: 'Any month', options: monthsWith(to) },
  } as Record<FilterName, Omit<FilterQuestion, 'name'>>
  return shownFirst
    .filter((name) => filters.includes(name))
    .map((name) => ({ name, ...questions[name] }) as FilterQuestion)
}

/** The months to choose from, and before them what was chosen otherwise: a day, or a month far away. */
function monthsWith(chosen: string | undefined): Option[] {
  const months = monthOptions(today())
  if (!chosen || months.some(({ value }) => value === chosen)) return months
  const isMonth = chosen.length === 7
  const day = parseIsoDate(isMonth ? `${chosen}-01` : chosen)!
  return [{ value: chosen, text: isMonth ? formatMonth(day) : formatDate(day) }, ...months]
}

/** What is wrong with the local authorities that an address names, with the codes that there are. Throws Forbidden. */
export async function findUnknownAuthorities(who: Principal, { localAuthority }: Filters): Promise<FilterProblem[]> {
  authorise(who, 'export.enter')
  if (!localAuthority) return []
  const rows = await db().localAuthority.findMany({ orderBy: { code: 'asc' }, select: { code: true }, take: 500 })
  const codes = rows.map(({ code }) => code)
  if (localAuthority.every((code) => codes.includes(code))) return []
  return [{ name: 'localAuthority', message: `localAuthority must be one of: ${codes.join(', ')}` }]
}

/** Short questions come before long lists. */
const shownFirst: readonly FilterName[] = [
  'type',
  'phase',
  'state',
  'dateBasis',
  'from',
  'to',
  'confirmed',
  'assigned',
  'onHold',
  'region',
  'team',
  'localAuthority',
]
