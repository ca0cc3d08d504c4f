import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { noteQuery, proposalParams, readParams } from '#app/params'
import { NoteForm } from '#components/records/note-form'
import { unsubmitted } from '#lib/forms/form-state'
import { getNewNote } from '#lib/notes/queries'
import { submitNote } from '../../../../notes/actions.ts'

export default async function NewProposalNotePage({
  params,
  searchParams,
}: PageProps<'/proposals/[proposalId]/notes/new'>) {
  const who = await currentUser()
  const { proposalId } = await readParams(proposalParams, params)
  const { task: taskKey } = noteQuery.parse(await searchParams)
  const subject = { of: 'proposal', id: proposalId } as const
  const { school, task } = await orInterrupt(getNewNote(who, subject, taskKey))
  return (
    <NoteForm
      title={task ? `Add a note about the task “${task}”` : 'Add a note'}
      school={school.name}
      subject={subject}
      taskKey={taskKey}
      action={submitNote.bind(null, { ...subject, taskKey })}
      initial={unsubmitted()}
      submit="Add note"
    />
  )
}
