import { redirect } from 'next/navigation'
import { currentUser } from '#app/current-user'
import { backToList } from '#app/list-address'
import { orInterrupt } from '#app/or-interrupt'
import { noteQuery, projectParams, readParams } from '#app/params'
import { savedMessage } from '#app/saved-message'
import { countPages } from '#components/lists/pages.ts'
import { NoteList } from '#components/records/note-list'
import { ProjectPage } from '#components/records/project-page'
import { notesPerPage } from '#lib/notes/facts'
import { listNotes } from '#lib/notes/queries'
import { paths } from '#lib/paths'
import { getProjectFrame } from '#lib/projects/queries'

export default async function ProjectNotesPage({ params, searchParams }: PageProps<'/projects/[projectId]/notes'>) {
  const who = await currentUser()
  const { projectId } = await readParams(projectParams, params)
  const subject = { of: 'project', id: projectId } as const
  const query = await searchParams
  const { page } = noteQuery.parse(query)
  const project = await orInterrupt(getProjectFrame(who, projectId))
  const notes = await orInterrupt(listNotes(who, { subject, page }))
  if (page > countPages(notes.total, notesPerPage)) redirect(paths.notes(subject))
  const pages = countPages(notes.total, notesPerPage)
  return (
    <ProjectPage
      project={project}
      section="notes"
      place={pages > 1 ? `page ${page} of ${pages}` : undefined}
      back={await backToList(paths.projects)}
      success={savedMessage(query)}
    >
      <NoteList notes={notes} subject={subject} page={page} />
    </ProjectPage>
  )
}
