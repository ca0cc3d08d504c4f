import { page } from '#app/_web/page'
import { proposalParams } from '#app/_web/params'
import { DeleteForm } from '#components/record-pages/delete-form'
import { getToDelete } from '#lib/casework/deletion/queries'
import { paths } from '#lib/paths'
import { submitDeletion } from '../../../admin/deleted/actions.ts'

export default page(proposalParams, async ({ who, proposalId }) => {
  const subject = { of: 'proposal', id: proposalId } as const
  const record = await getToDelete(who, subject)
  return <DeleteForm record={record} back={paths.proposal(proposalId)} action={submitDeletion.bind(null, subject)} />
})
