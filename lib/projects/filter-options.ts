import { authorise } from '#lib/access/can'
import type { Principal } from '#lib/access/principal'
import { formatMonth, parseIsoDate, today } from '#lib/calendar'
import { db } from '#lib/db/client'
import { codesOf, kinds, phases, regions } from '#lib/labels'
import { fullName, nameSelect } from '#lib/people/full-name'
import type { ProjectFilters } from './filters.ts'

type Option = { value: string; text: string }
type FilterQuestion =
  | { type: 'checkboxes'; name: string; label: string; options: Option[] }
  | { type: 'select'; name: string; label: string; options: Option[]; any: string }

/** The months a significant date can usefully be filtered by: two years back, three years on. */
const monthsAround = { back: 24, on: 36 }

/** The questions of the filter panel of the list of projects. Small reference tables give the options; no project is read for them. */
export async function getFilterOptions(who: Principal, { localAuthority }: ProjectFilters): Promise<FilterQuestion[]> {
  authorise(who, 'project.list')
  const [authorities, officers] = await Promise.all([
    db().localAuthority.findMany({ orderBy: { name: 'asc' }, select: { code: true, name: true }, take: 500 }),
    db().person.findMany({
      where: { kind: 'person', roles: { some: { role: { in: ['delivery-officer', 'caseworker', 'team-lead'] } } } },
      orderBy: [{ firstName: 'asc' }, { lastName: 'asc' }, { id: 'asc' }],
      select: { id: true, ...nameSelect },
      take: 500,
    }),
  ])
  const months = monthOptions(today())
  const chosenFirst = (a: { code: string }, b: { code: string }) =>
    Number(localAuthority.includes(b.code)) - Number(localAuthority.includes(a.code))
  return [
    { type: 'checkboxes', name: 'phase', label: 'Phase', options: optionsOf(phases) },
    { type: 'checkboxes', name: 'kind', label: 'Type', options: optionsOf(kinds) },
    { type: 'select', name: 'from', label: 'Date from', any: 'Any month', options: months },
    { type: 'select', name: 'to', label: 'Date to', any: 'Any month', options: months },
    {
      type: 'select',
      name: 'officer',
      label: 'Assigned to',
      any: 'Anybody',
      options: [
        { value: 'none', text: 'Not assigned' },
        ...officers.map(({ id, ...name }) => ({ value: id, text: fullName(name) })),
      ],
    },
    {
      type: 'checkboxes',
      name: 'region',
      label: 'Region',
      options: optionsOf(regions).toSorted((a, b) => a.text.localeCompare(b.text)),
    },
    {
      type: 'checkboxes',
      name: 'localAuthority',
      label: 'Local authority',
      options: authorities.toSorted(chosenFirst).map(({ code, name }) => ({ value: code, text: name })),
    },
  ]
}

const optionsOf = (dictionary: Record<string, string>): Option[] =>
  codesOf(dictionary).map((value) => ({ value, text: dictionary[value]! }))

function monthOptions(day: Date): Option[] {
  const first = day.getUTCFullYear() * 12 + day.getUTCMonth() - monthsAround.back
  return Array.from({ length: monthsAround.back + monthsAround.on + 1 }, (_, index) => {
    const value = `${Math.floor((first + index) / 12)}-${String(((first + index) % 12) + 1).padStart(2, '0')}`
    return { value, text: formatMonth(parseIsoDate(`${value}-01`)!) }
  })
}
