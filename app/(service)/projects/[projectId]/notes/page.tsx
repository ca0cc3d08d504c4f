import { currentUser } from '#app/current-user'
import { backToList } from '#app/list-address'
import { notesOf } from '#app/notes-of'
import { orInterrupt } from '#app/or-interrupt'
import { projectParams, readParams } from '#app/params'
import { savedMessage } from '#app/saved-message'
import { NoteList } from '#components/record-pages/note-list'
import { ProjectPage } from '#components/projects/project-page'
import { paths } from '#lib/paths'
import { getProjectFrame } from '#lib/casework/projects/queries'

export default async function ProjectNotesPage({ params, searchParams }: PageProps<'/projects/[projectId]/notes'>) {
  const who = await currentUser()
  const { projectId: id } = await readParams(projectParams, params)
  const query = await searchParams
  const project = await orInterrupt(getProjectFrame(who, id))
  const { place, ...listed } = await notesOf(who, { of: 'project', id }, query)
  return (
    <ProjectPage
      project={project}
      section="notes"
      place={place}
      back={await backToList(paths.projects)}
      success={savedMessage(query)}
    >
      <NoteList {...listed} />
    </ProjectPage>
  )
}
