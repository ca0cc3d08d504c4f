import { InsetText } from '#components/govuk/inset-text'
import { SummaryList } from '#components/govuk/summary-list'
import { DirectorCard } from '#components/admin/director-card'
import type { Officials as Known } from '#lib/reference/members-of-parliament/queries'

type Props = Known & { directorIsMain: boolean }

/** The director of children's services and the member of Parliament of a project's school, as far as they are known. */
export function Officials({ localAuthority, director, directorIsMain, member }: Props) {
  return (
    <>
      {director ? (
        <DirectorCard director={director} headingLevel={3} chosenAs={directorIsMain ? 'Main contact' : undefined} />
      ) : (
        directorIsMain && (
          <InsetText>
            The main contact is the director of children’s services of {localAuthority}, and nobody is entered for it.
          </InsetText>
        )
      )}
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
