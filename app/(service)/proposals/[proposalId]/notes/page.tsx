import { redirect } from 'next/navigation'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { noteQuery, proposalParams, readParams } from '#app/params'
import { savedMessage } from '#app/saved-message'
import { countPages } from '#components/lists/pages.ts'
import { NoteListPage } from '#components/records/note-list-page'
import { notesPerPage } from '#lib/notes/facts'
import { listNotes } from '#lib/notes/queries'
import { paths } from '#lib/paths'

export default async function ProposalNotesPage({ params, searchParams }: PageProps<'/proposals/[proposalId]/notes'>) {
  const who = await currentUser()
  const { proposalId } = await readParams(proposalParams, params)
  const subject = { of: 'proposal', id: proposalId } as const
  const query = await searchParams
  const { page } = noteQuery.parse(query)
  const notes = await orInterrupt(listNotes(who, { subject, page }))
  if (page > countPages(notes.total, notesPerPage)) redirect(paths.notes(subject))
  return (
    <NoteListPage
      notes={notes}
      subject={subject}
      page={page}
      back={paths.proposal(proposalId)}
      success={savedMessage(query)}
    />
  )
}
