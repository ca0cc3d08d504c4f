import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { projectParams, readParams } from '#app/params'
import { DeleteForm } from '#components/record-pages/delete-form'
import { getToDelete } from '#lib/casework/deletion/queries'
import { paths } from '#lib/paths'
import { submitDeletion } from '../../../admin/deleted/actions.ts'

export default async function DeleteProjectPage({ params }: PageProps<'/projects/[projectId]/delete'>) {
  const who = await currentUser()
  const { projectId } = await readParams(projectParams, params)
  const subject = { of: 'project', id: projectId } as const
  const record = await orInterrupt(getToDelete(who, subject))
  return <DeleteForm record={record} back={paths.project(projectId)} action={submitDeletion.bind(null, subject)} />
}
