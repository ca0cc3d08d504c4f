import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { proposalParams, readParams } from '#app/params'
import { DeleteForm } from '#components/record-pages/delete-form'
import { getToDelete } from '#lib/casework/deletion/queries'
import { paths } from '#lib/paths'
import { submitDeletion } from '../../../admin/deleted/actions.ts'

export default async function DeleteProposalPage({ params }: PageProps<'/proposals/[proposalId]/delete'>) {
  const who = await currentUser()
  const { proposalId } = await readParams(proposalParams, params)
  const subject = { of: 'proposal', id: proposalId } as const
  const record = await orInterrupt(getToDelete(who, subject))
  return <DeleteForm record={record} back={paths.proposal(proposalId)} action={submitDeletion.bind(null, subject)} />
}
