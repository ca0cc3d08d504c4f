import { SummaryList } from '../govuk/summary-list.tsx'
import { DirectorCard } from './director-card.tsx'
import type { Officials as Props } from '#lib/members-of-parliament/queries'

/** The director of children's services and the member of Parliament of a project's school, as far as they are known. */
export function Officials({ director, member }: Props) {
  return (
    <>
      <DirectorCard director={director} headingLevel={3} />
      {member && (
        <SummaryList
          card={{ title: 'Member of Parliament', headingLevel: 3 }}
          rows={[
            { key: 'Name', value: member.name },
            { key: 'Constituency', value: member.constituency },
            { key: 'Email address', value: member.email ?? 'Not entered' },
          ]}
        />
      )}
    </>
  )
}
