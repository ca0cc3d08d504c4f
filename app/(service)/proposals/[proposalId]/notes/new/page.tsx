import { newNoteOf } from '#app/(service)/_records/new-note-of'
import { page } from '#app/_web/page'
import { proposalParams } from '#app/_web/params'
import { NoteForm } from '#components/record-pages/note-form'

export default page(proposalParams, async ({ who, proposalId: id, query }) => {
  return <NoteForm {...await newNoteOf(who, { of: 'proposal', id }, query)} />
})
