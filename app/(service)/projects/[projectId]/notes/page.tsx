import { notesOf } from '#app/(service)/_records/notes-of'
import { backToList } from '#app/_web/back-to-list'
import { page } from '#app/_web/page'
import { projectParams } from '#app/_web/params'
import { NoteList } from '#components/record-pages/note-list'
import { ProjectPage } from '#components/projects/project-page'
import { paths } from '#lib/paths'
import { getProjectFrame } from '#lib/casework/projects/queries'

export default page(projectParams, async ({ who, projectId: id, query, success }) => {
  const project = await getProjectFrame(who, id)
  const { place, ...listed } = await notesOf(who, { of: 'project', id }, query)
  return (
    <ProjectPage
      project={project}
      section="notes"
      place={place}
      back={await backToList(paths.projects)}
      success={success}
    >
      <NoteList {...listed} />
    </ProjectPage>
  )
})
