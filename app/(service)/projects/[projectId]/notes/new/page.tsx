import { currentUser } from '#app/current-user'
import { newNoteOf } from '#app/new-note-of'
import { projectParams, readParams } from '#app/params'
import { NoteForm } from '#components/record-pages/note-form'

export default async function NewProjectNotePage({
  params,
  searchParams,
}: PageProps<'/projects/[projectId]/notes/new'>) {
  const who = await currentUser()
  const { projectId: id } = await readParams(projectParams, params)
  return <NoteForm {...await newNoteOf(who, { of: 'project', id }, await searchParams)} />
}
