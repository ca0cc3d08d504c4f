import { page } from '#app/_web/page'
import { projectParams } from '#app/_web/params'
import { DeleteForm } from '#components/record-pages/delete-form'
import { getToDelete } from '#lib/casework/deletion/queries'
import { paths } from '#lib/paths'
import { submitDeletion } from '../../../admin/deleted/actions.ts'

export default page(projectParams, async ({ who, projectId }) => {
  const subject = { of: 'project', id: projectId } as const
  const record = await getToDelete(who, subject)
  return <DeleteForm record={record} back={paths.project(projectId)} action={submitDeletion.bind(null, subject)} />
})
