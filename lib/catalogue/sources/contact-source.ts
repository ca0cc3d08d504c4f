import type { Contact } from '#lib/platform/database/generated/client'
import { snakeCase } from '#lib/platform/database/snake-case'

/** Who is one person of a project: chosen in its tasks, or primary for an organisation; the whole row of each. */
const people = {
  headteacher: 'contact.id = opening.headteacher_id',
  chairOfGovernors: 'contact.id = opening.chair_of_governors_id',
  incomingTrustCeo: 'contact.id = opening.incoming_trust_ceo_id',
  outgoingTrustCeo: 'contact.id = opening.outgoing_trust_ceo_id',
  mainContact: 'contact.id = opening.main_contact_id',
  schoolPrimary: `contact.is_primary and contact.category = 'school-or-academy'`,
  incomingTrustPrimary: `contact.is_primary and contact.category = 'incoming-trust'`,
  outgoingTrustPrimary: `contact.is_primary and contact.category = 'outgoing-trust'`,
  localAuthorityPrimary: `contact.is_primary and contact.category = 'local-authority'`,
} as const

/** The contacts of a category, together in one cell for each of their details. */
const lists = { academy: 'school-or-academy', solicitor: 'solicitor', diocese: 'diocese', other: 'other' } as const

const details = { names: 'name', roles: 'title', emails: 'email', organisations: 'organisation' } as const

export type ContactPerson = keyof typeof people
export type ContactList = keyof typeof lists
export type ContactDetail = keyof typeof details
export type Contacts = Record<ContactPerson, Contact | null> &
  Record<`${ContactList}${Capitalize<ContactDetail>}`, string | null>

/** The field that holds a detail of a list: `solicitorNames`. */
export const listField = (list: ContactList, detail: ContactDetail) =>
  `${list}${(detail[0]!.toUpperCase() + detail.slice(1)) as Capitalize<ContactDetail>}` as const

/**
 * All contacts of each project in one pass. A list has a place for each contact in the order of their names, empty where a detail is not
 * known, and a comma only between places: the second name and the second address are the same person's, whatever people are called.
 */
export const contactSource = `
  select contact.project_id, ${[...peopleSql(), ...listsSql()].join(',\n    ')}
  from contact left join opening on opening.id = contact.project_id
  group by contact.project_id`

/** The row is told to be of its table's type: in an export of some projects it comes from a part of the table, which has none. */
function peopleSql(): string[] {
  return Object.entries(people).map(
    ([name, is]) => `any_value(contact::contact) filter (where ${is}) as ${snakeCase(name)}`,
  )
}

function listsSql(): string[] {
  return (Object.keys(lists) as ContactList[]).flatMap((list) =>
    (Object.keys(details) as ContactDetail[]).map(
      (detail) =>
        `string_agg(replace(coalesce(contact.${details[detail]}, ''), ',', ''), ',' order by contact.name, contact.id)
      filter (where contact.category = '${lists[list]}') as ${snakeCase(listField(list, detail))}`,
    ),
  )
}
