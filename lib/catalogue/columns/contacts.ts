import { defineColumns, type AppliesTo } from '#lib/catalogue/model/column'
import {
  listField,
  type ContactDetail,
  type ContactList,
  type ContactPerson,
  type PersonDetail,
} from '#lib/catalogue/sources/contact-source'
import { expression, field, member, type Value } from '#lib/catalogue/model/value'

type Person = { source: ContactPerson; noun: string; who: string; appliesTo?: AppliesTo }

/** A part of the row of one person. */
const part = (source: ContactPerson, name: PersonDetail): Value => member(field('contacts', source), name)

/** The director of children's services has a position where contacts have a role. */
const ofDirector = { name: 'name', title: 'position', email: 'email', phone: 'phone' } as const

/** A part of the main contact: a contact of the project, or the director of its local authority. */
const ofMainContact: typeof part = (source, name) =>
  expression`case when ${field('opening', 'mainContactIsDirector')} then ${field('director', ofDirector[name])} else ${part(source, name)} end`

/** The four columns of one person: name, role, email and phone. */
function person<const Prefix extends string>(
  prefix: Prefix,
  { source, noun, who, appliesTo = 'all' }: Person,
  read: typeof part = part,
) {
  const column = <const Id extends string>(id: Id, name: PersonDetail, meaning: string, heading: string = id) => ({
    id: `${prefix}_${id}` as const,
    heading: `${noun} ${heading}`,
    type: 'text' as const,
    personal: true,
    appliesTo,
    meaning,
    value: read(source, name),
  })
  return defineColumns('Contacts', [
    column('name', 'name', `${who} Blank where nobody is.`),
    column('role', 'title', 'Their role as it was entered. Blank where there is no such contact.'),
    column('email', 'email', 'Their email address. Blank where it is not known.'),
    column('phone', 'phone', 'Their phone number. Blank where it is not known.', 'phone number'),
  ])
}

type List = { source: ContactList; noun: string; who: string }
type ListColumn<Id extends string> = readonly [id: Id, detail: ContactDetail, what: string]

const inOrder = 'in the order of their names, with a comma between and an empty place where one is not known'

/** A cell for each detail of all contacts of a category. */
function list<const Prefix extends string, const Id extends string>(
  prefix: Prefix,
  { source, noun, who }: List,
  wanted: readonly ListColumn<Id>[],
) {
  return defineColumns(
    'Contacts',
    wanted.map(([id, detail, what]) => ({
      id: `${prefix}_${id}` as const,
      heading: `${noun} ${id}`,
      type: 'text' as const,
      personal: true,
      meaning: `${what} of all contacts ${who}, ${inOrder}; commas within are left out. Blank where there are none.`,
      value: expression`nullif(${field('contacts', listField(source, detail))}, '')`,
    })),
  )
}

const nameAndEmail = [
  ['name', 'names', 'The names'],
  ['email', 'emails', 'The email addresses'],
] as const
const organisation = ['organisation', 'organisations', 'The organisations'] as const
const role = ['role', 'roles', 'The roles'] as const

const chosenAs = (title: string) => `The contact chosen in the task “${title}”.`
const primaryOf = (organisation: string) => `The primary contact of the ${organisation}, and no other in their place.`

/** Who matters to a project outside the department, one row a project however many they are (Complete 8.3). */
export const contactColumns = [
  ...person(
    'main_contact',
    {
      source: 'mainContact',
      noun: 'Project main contact',
      who: 'Who is chosen in the task “Confirm the main contact”: a contact, or the director of children’s services.',
    },
    ofMainContact,
  ),
  ...person('headteacher', {
    source: 'headteacher',
    noun: 'Headteacher',
    who: chosenAs('Confirm the headteacher’s details'),
  }),
  ...person('chair_of_governors', {
    source: 'chairOfGovernors',
    noun: 'Chair of governors',
    who: chosenAs('Confirm the chair of governors’ details'),
    appliesTo: 'conversions',
  }),
  ...person('incoming_trust_ceo', {
    source: 'incomingTrustCeo',
    noun: 'Incoming trust CEO',
    who: chosenAs('Confirm the incoming trust CEO’s details'),
  }),
  ...person('outgoing_trust_ceo', {
    source: 'outgoingTrustCeo',
    noun: 'Outgoing trust CEO',
    who: chosenAs('Confirm the outgoing trust CEO’s details'),
    appliesTo: 'transfers',
  }),
  ...person('school_primary_contact', {
    source: 'schoolPrimary',
    noun: 'Primary contact for school',
    who: primaryOf('school or academy'),
  }),
  ...person('incoming_trust_primary_contact', {
    source: 'incomingTrustPrimary',
    noun: 'Primary contact for incoming trust',
    who: primaryOf('incoming trust'),
  }),
  ...person('outgoing_trust_primary_contact', {
    source: 'outgoingTrustPrimary',
    noun: 'Primary contact for outgoing trust',
    who: primaryOf('outgoing trust'),
    appliesTo: 'transfers',
  }),
  ...person('local_authority_contact', {
    source: 'localAuthorityPrimary',
    noun: 'Local authority contact',
    who: primaryOf('local authority'),
  }),
  ...list('academy_contact', { source: 'academy', noun: 'Academy contact', who: 'at the school or academy' }, [
    ...nameAndEmail,
    role,
  ]),
  ...list('solicitor_contact', { source: 'solicitor', noun: 'Solicitor contact', who: 'who are solicitors' }, [
    ...nameAndEmail,
    organisation,
  ]),
  ...list('diocese_contact', { source: 'diocese', noun: 'Diocese contact', who: 'at the diocese' }, [
    ...nameAndEmail,
    organisation,
  ]),
  ...list('other_contact', { source: 'other', noun: 'Other contact', who: 'in no other category' }, [
    ...nameAndEmail,
    role,
    organisation,
  ]),
]
