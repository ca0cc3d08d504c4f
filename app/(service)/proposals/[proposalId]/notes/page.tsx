import { notesOf } from '#app/(service)/_records/notes-of'
import { page } from '#app/_web/page'
import { proposalParams } from '#app/_web/params'
import { NoteListPage } from '#components/record-pages/note-list-page'
import { paths } from '#lib/paths'

export default page(proposalParams, async ({ who, proposalId: id, query, success }) => {
  const listed = await notesOf(who, { of: 'proposal', id }, query)
  return <NoteListPage {...listed} back={paths.proposal(id)} success={success} />
})
