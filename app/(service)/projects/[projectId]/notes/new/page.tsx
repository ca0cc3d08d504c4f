import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { noteQuery, projectParams, readParams } from '#app/params'
import { NoteForm } from '#components/records/note-form'
import { unsubmitted } from '#lib/forms/form-state'
import { getNewNote } from '#lib/notes/queries'
import { submitNote } from '../../../../notes/actions.ts'

export default async function NewProjectNotePage({
  params,
  searchParams,
}: PageProps<'/projects/[projectId]/notes/new'>) {
  const who = await currentUser()
  const { projectId } = await readParams(projectParams, params)
  const { task: taskKey } = noteQuery.parse(await searchParams)
  const subject = { of: 'project', id: projectId } as const
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
