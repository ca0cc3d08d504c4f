import { redirect } from 'next/navigation'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { noteQuery, projectParams, readParams } from '#app/params'
import { savedMessage } from '#app/saved-message'
import { countPages } from '#components/lists/pages.ts'
import { NoteListPage } from '#components/records/note-list-page'
import { notesPerPage } from '#lib/notes/facts'
import { listNotes } from '#lib/notes/queries'
import { paths } from '#lib/paths'

export default async function ProjectNotesPage({ params, searchParams }: PageProps<'/projects/[projectId]/notes'>) {
  const who = await currentUser()
  const { projectId } = await readParams(projectParams, params)
  const subject = { of: 'project', id: projectId } as const
  const query = await searchParams
  const { page } = noteQuery.parse(query)
  const notes = await orInterrupt(listNotes(who, { subject, page }))
  if (page > countPages(notes.total, notesPerPage)) redirect(paths.notes(subject))
  return (
    <NoteListPage
      notes={notes}
      subject={subject}
      page={page}
      back={paths.project(projectId)}
      success={savedMessage(query)}
    />
  )
}
