import { currentUser } from '#app/current-user'
import { notesOf } from '#app/notes-of'
import { proposalParams, readParams } from '#app/params'
import { savedMessage } from '#app/saved-message'
import { NoteListPage } from '#components/record-pages/note-list-page'
import { paths } from '#lib/paths'

export default async function ProposalNotesPage({ params, searchParams }: PageProps<'/proposals/[proposalId]/notes'>) {
  const who = await currentUser()
  const { proposalId: id } = await readParams(proposalParams, params)
  const query = await searchParams
  const listed = await notesOf(who, { of: 'proposal', id }, query)
  return <NoteListPage {...listed} back={paths.proposal(id)} success={savedMessage(query)} />
}
