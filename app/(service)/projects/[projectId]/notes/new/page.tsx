import { newNoteOf } from '#app/(service)/_records/new-note-of'
import { page } from '#app/_web/page'
import { projectParams } from '#app/_web/params'
import { NoteForm } from '#components/record-pages/note-form'

export default page(projectParams, async ({ who, projectId: id, query }) => {
  return <NoteForm {...await newNoteOf(who, { of: 'project', id }, query)} />
})
