import type { Contact } from '#lib/platform/database/generated/client'
import { snakeCase } from '#lib/platform/database/snake-case'
import { joinSql, raw } from '#lib/platform/database/sql'
import { column, columnOf, derived, part, type Part } from './source.ts'

const chosenAs = (name: string): Part => part`contact.id = ${column(`opening.${name}`)}`
const isPrimary = column('contact.is_primary')
const category = column('contact.category')
const primaryOf = (organisation: string): Part => part`${isPrimary} and ${category} = ${organisation}`

/** Who is one person of a project: chosen in its tasks, or primary for an organisation; the whole row of each. */
const people = {
  headteacher: chosenAs('headteacher_id'),
  chairOfGovernors: chosenAs('chair_of_governors_id'),
  incomingTrustCeo: chosenAs('incoming_trust_ceo_id'),
  outgoingTrustCeo: chosenAs('outgoing_trust_ceo_id'),
  mainContact: chosenAs('main_contact_id'),
  schoolPrimary: primaryOf('school-or-academy'),
  incomingTrustPrimary: primaryOf('incoming-trust'),
  outgoingTrustPrimary: primaryOf('outgoing-trust'),
  localAuthorityPrimary: primaryOf('local-authority'),
} as const

/** What columns show of one person. */
const personDetails = ['name', 'title', 'email', 'phone'] as const

/** The contacts of a category, together in one cell for each of their details. */
const lists = { academy: 'school-or-academy', solicitor: 'solicitor', diocese: 'diocese', other: 'other' } as const

const details = { names: 'name', roles: 'title', emails: 'email', organisations: 'organisation' } as const

export type PersonDetail = (typeof personDetails)[number]
export type ContactPerson = keyof typeof people
export type ContactList = keyof typeof lists
export type ContactDetail = keyof typeof details
export type Contacts = Record<ContactPerson, Contact | null> &
  Record<`${ContactList}${Capitalize<ContactDetail>}`, string | null>

/** The field that holds a detail of a list: `solicitorNames`. */
export const listField = (list: ContactList, detail: ContactDetail) =>
  `${list}${(detail[0]!.toUpperCase() + detail.slice(1)) as Capitalize<ContactDetail>}` as const

/** The row is told to be of its table's type: in an export of some projects it comes from a part of the table, which has none. */
const wholeRow: Part = { sql: raw('contact::contact'), reads: personDetails.map((name) => `contact.${name}`) }

const peopleParts = Object.entries(people).map(
  ([name, is]) => part`any_value(${wholeRow}) filter (where ${is}) as ${raw(snakeCase(name))}`,
)

const listParts = (Object.keys(lists) as ContactList[]).flatMap((list) =>
  (Object.keys(details) as ContactDetail[]).map(
    (detail) =>
      part`string_agg(replace(coalesce(${column(`contact.${details[detail]}`)}, ''), ',', ''), ',' order by contact.name, contact.id)
      filter (where ${category} = ${lists[list]}) as ${raw(snakeCase(listField(list, detail)))}`,
  ),
)

const cells = [...peopleParts, ...listParts]
const contacts: Part = {
  sql: joinSql(
    cells.map(({ sql }) => sql),
    ',\n    ',
  ),
  reads: [...new Set(cells.flatMap(({ reads }) => reads))],
}

/**
 * All contacts of each project in one pass. A list has a place for each contact in the order of their names, empty where a detail is not
 * known, and a comma only between places: the second name and the second address are the same person's, whatever people are called.
 */
export const contactSource = derived<Contacts>(
  part`
  select contact.project_id, ${contacts}
  from contact left join opening on opening.id = contact.project_id
  group by contact.project_id`,
  'project_id',
  columnOf('project', 'id'),
  { summed: ['contact', 'opening'] },
)
