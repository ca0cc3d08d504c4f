import { SummaryList } from '#components/govuk/summary-list'
import type { ContactList, ContactView } from '#lib/casework/contacts/queries'
import { paths } from '#lib/paths'

type Group = ContactList['groups'][number]

/** The contacts of one organisation of a project, a card for each. */
export function ContactGroup({ group, ...rest }: { group: Group; projectId: string; mayChange: boolean }) {
  return (
    <section aria-labelledby={group.category}>
      <h3 className="govuk-heading-s" id={group.category}>
        {group.heading}
      </h3>
      {group.contacts.map((contact) => (
        <ContactCard key={contact.id} contact={contact} {...rest} />
      ))}
    </section>
  )
}

type CardProps = { contact: ContactView; projectId: string; mayChange: boolean }

function ContactCard({ contact, projectId, mayChange }: CardProps) {
  const actions = [
    { text: 'Edit', href: paths.editContact(projectId, contact.id) },
    { text: 'Delete', href: paths.deleteContact(projectId, contact.id) },
  ]
  const card = { title: contact.name, headingLevel: 4 as const, actions: mayChange ? actions : [] }
  return <SummaryList card={card} rows={rowsOf(contact)} />
}

type Facts = Pick<ContactView, 'title' | 'organisation' | 'email' | 'phone' | 'isPrimary' | 'chosenAs'>

/** What is known of a contact. */
export function ContactFacts({ contact }: { contact: Facts }) {
  return <SummaryList rows={rowsOf(contact)} />
}

const rowsOf = ({ title, organisation, email, phone, isPrimary, chosenAs }: Facts) => [
  { key: 'Role', value: title },
  ...(organisation ? [{ key: 'Organisation', value: organisation }] : []),
  { key: 'Email address', value: email ? <EmailLink email={email} /> : 'Not entered' },
  { key: 'Phone number', value: phone ?? 'Not entered' },
  ...(isPrimary ? [{ key: 'Primary contact for this organisation', value: 'Yes' }] : []),
  ...(chosenAs.length > 0 ? [{ key: 'Chosen in tasks as', value: chosenAs.join(', ') }] : []),
]

function EmailLink({ email }: { email: string }) {
  return (
    <a className="govuk-link" href={`mailto:${email}`}>
      {email}
    </a>
  )
}
