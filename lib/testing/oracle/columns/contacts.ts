import { isConversion, isTransfer, only, text, type Cells } from '#lib/testing/oracle/cells'
import type { Whole } from '#lib/testing/oracle/whole'

type Contact = Whole['contacts'][number]
type ContactChoice =
  'mainContactId' | 'headteacherId' | 'chairOfGovernorsId' | 'incomingTrustCeoId' | 'outgoingTrustCeoId'

type KnownContact = Pick<Contact, 'name' | 'title' | 'email' | 'phone'>

const person = (prefix: string, find: (of: Whole) => KnownContact | undefined): Cells => ({
  [`${prefix}_name`]: (of) => text(find(of)?.name),
  [`${prefix}_role`]: (of) => text(find(of)?.title),
  [`${prefix}_email`]: (of) => text(find(of)?.email),
  [`${prefix}_phone`]: (of) => text(find(of)?.phone),
})

/** The contact whom a task chose. */
const choiceOf = ({ contacts, opening }: Whole, choice: ContactChoice) =>
  contacts.find(({ id }) => id === opening?.[choice])
const chosen = (prefix: string, choice: ContactChoice) => person(prefix, (of) => choiceOf(of, choice))

/** The director of children's services, who is no contact of the project but may be its main one. */
const directorOf = ({ director }: Whole): KnownContact | undefined =>
  director && { ...director, title: director.position }

/** The primary contact of an organisation. */
const primary = (prefix: string, category: string) =>
  person(prefix, ({ contacts }) => contacts.find((contact) => contact.isPrimary && contact.category === category))

const details = { name: 'name', email: 'email', role: 'title', organisation: 'organisation' } as const

/** All of a category, by name: a place for each, whether or not its detail is known. */
const list = (prefix: string, category: string, wanted: readonly (keyof typeof details)[]): Cells =>
  Object.fromEntries(
    wanted.map((detail) => [
      `${prefix}_${detail}`,
      ({ contacts }) =>
        text(
          contacts
            .filter((contact) => contact.category === category)
            .toSorted((a, b) => (a.name === b.name ? compare(a.id, b.id) : compare(a.name, b.name)))
            .map((contact) => (contact[details[detail]] ?? '').replaceAll(',', ''))
            .join(','),
        ),
    ]),
  )

const compare = (a: string, b: string) => (a < b ? -1 : 1)

export const contactCells: Cells = {
  ...person('main_contact', (of) =>
    of.opening?.mainContactIsDirector ? directorOf(of) : choiceOf(of, 'mainContactId'),
  ),
  ...chosen('headteacher', 'headteacherId'),
  ...only(isConversion, chosen('chair_of_governors', 'chairOfGovernorsId')),
  ...chosen('incoming_trust_ceo', 'incomingTrustCeoId'),
  ...only(isTransfer, chosen('outgoing_trust_ceo', 'outgoingTrustCeoId')),
  ...primary('school_primary_contact', 'school-or-academy'),
  ...primary('incoming_trust_primary_contact', 'incoming-trust'),
  ...only(isTransfer, primary('outgoing_trust_primary_contact', 'outgoing-trust')),
  ...primary('local_authority_contact', 'local-authority'),
  ...list('academy_contact', 'school-or-academy', ['name', 'email', 'role']),
  ...list('solicitor_contact', 'solicitor', ['name', 'email', 'organisation']),
  ...list('diocese_contact', 'diocese', ['name', 'email', 'organisation']),
  ...list('other_contact', 'other', ['name', 'email', 'role', 'organisation']),
}
