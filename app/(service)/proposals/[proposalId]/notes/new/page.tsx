import { currentUser } from '#app/current-user'
import { newNoteOf } from '#app/new-note-of'
import { proposalParams, readParams } from '#app/params'
import { NoteForm } from '#components/record-pages/note-form'

export default async function NewProposalNotePage({
  params,
  searchParams,
}: PageProps<'/proposals/[proposalId]/notes/new'>) {
  const who = await currentUser()
  const { proposalId: id } = await readParams(proposalParams, params)
  return <NoteForm {...await newNoteOf(who, { of: 'proposal', id }, await searchParams)} />
}
