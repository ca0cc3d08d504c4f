import { SummaryList } from '#components/govuk/summary-list'

type Director = { name: string; position: string; email: string | null; phone: string | null }
type Props = {
  director: Director | null
  headingLevel: 2 | 3
  chosenAs?: string
  actions?: { change: string; remove: string }
}

/** The director of children's services of a local authority; nothing where nobody has entered one. */
export function DirectorCard({ director, headingLevel, chosenAs, actions }: Props) {
  if (!director) return null
  const { name, position, email, phone } = director
  const hiddenText = 'director of children’s services'
  return (
    <SummaryList
      card={{
        title: 'Director of children’s services',
        headingLevel,
        actions: actions && [
          { text: 'Change', hiddenText, href: actions.change },
          { text: 'Remove', hiddenText, href: actions.remove },
        ],
      }}
      rows={[
        { key: 'Name', value: name },
        { key: 'Position', value: position },
        { key: 'Email address', value: email ?? 'Not entered' },
        { key: 'Phone number', value: phone ?? 'Not entered' },
        ...(chosenAs ? [{ key: 'Chosen in tasks as', value: chosenAs }] : []),
      ]}
    />
  )
}
