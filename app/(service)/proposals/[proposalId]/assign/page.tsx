import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { proposalParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/forms/form-state'
import { paths } from '#lib/paths'
import { listAssignable } from '#lib/people/assignable'
import { getProposalToAssign } from '#lib/proposals/queries'
import { submitOfficer } from './actions.ts'

export default async function AssignProposalPage({ params }: PageProps<'/proposals/[proposalId]/assign'>) {
  const who = await currentUser()
  const { proposalId } = await readParams(proposalParams, params)
  const proposal = await orInterrupt(getProposalToAssign(who, proposalId))
  const people = await orInterrupt(listAssignable(who, ['delivery-officer', 'team-lead']))
  return (
    <FormPage
      title="Who is the delivery officer?"
      caption={`Proposal ${proposal.reference}`}
      back={{ href: paths.proposal(proposalId) }}
      action={submitOfficer.bind(null, { proposalId })}
      initial={unsubmitted({ officerId: proposal.officerId ?? 'nobody' })}
      submit="Assign"
      fields={[
        {
          type: 'radios',
          name: 'officerId',
          label: 'Who is the delivery officer?',
          options: [
            ...people.map(({ id, name, roles }) => ({
              value: id,
              text: id === who.id ? `${name} (you)` : name,
              hint: roles,
            })),
            { value: 'nobody', text: 'Nobody' },
          ],
        },
      ]}
    />
  )
}
