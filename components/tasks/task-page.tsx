import { ButtonLink } from '#components/govuk/button'
import { FormPage } from '#components/forms/form-page'
import { Page } from '#components/page/page'
import { LatestNotes } from '#components/record-pages/notes'
import { SummaryList } from '#components/govuk/summary-list'
import { formatInstant } from '#lib/calendar/calendar'
import { unsubmitted, type FormState } from '#lib/platform/forms/form-state'
import type { NoteList } from '#lib/casework/notes/queries'
import type { TaskView } from '#lib/casework/tasks/queries'
import type { Subject } from '#lib/paths'
import { ShownFacts } from './shown-facts.tsx'

type Props = {
  task: TaskView
  back: string
  action: (state: FormState, form: FormData) => Promise<FormState>
  success?: string
  /** Its notes, which stand at the end. */
  notes: NoteList
  subject: Subject
  taskKey: string
}

/** A task of a proposal or project: its form, or for those who may not change it its answers. */
export function TaskPage({ task, back, action, success, ...ofNotes }: Props) {
  const caption = `${task.school.name}, URN ${task.school.urn}`
  const lastSaved = task.saved && (
    <p className="govuk-body govuk-hint">
      Last saved by {task.saved.by}, {formatInstant(task.saved.at)}
    </p>
  )
  const intro = (
    <>
      {task.guidance.map((paragraph) => (
        <p className="govuk-body" key={paragraph}>
          {paragraph}
        </p>
      ))}
      <ShownFacts shown={task.shown} />
      {task.mayEdit && task.addContact && <AddContact {...task.addContact} />}
    </>
  )
  if (!task.mayEdit)
    return (
      <Page title={task.title} caption={caption} back={{ href: back }} success={success}>
        {intro}
        <SummaryList rows={task.summary.map(rowOf)} />
        {lastSaved}
        <LatestNotes {...ofNotes} title="Task notes" />
      </Page>
    )
  return (
    <FormPage
      title={task.title}
      caption={caption}
      back={{ href: back }}
      success={success}
      action={action}
      initial={unsubmitted(task.values, task.version)}
      fields={task.fields}
      submit={task.addContact?.isNeeded ? null : 'Save and return'}
      intro={intro}
    >
      {lastSaved}
      <LatestNotes {...ofNotes} title="Task notes" />
    </FormPage>
  )
}

/** The way to add whom a task asks to choose: its button while there is nobody, a link beside the others. */
function AddContact({ href, isNeeded }: NonNullable<TaskView['addContact']>) {
  return isNeeded ? (
    <>
      <p className="govuk-body">There is no contact to choose from yet.</p>
      <ButtonLink href={href}>Add a contact</ButtonLink>
    </>
  ) : (
    <p className="govuk-body">
      If they are not here,{' '}
      <a className="govuk-link" href={href}>
        add a contact
      </a>
      .
    </p>
  )
}

const rowOf = ({ label, text, note }: TaskView['summary'][number]) => ({
  key: label,
  value: (
    <>
      {text || 'Not entered'}
      {note && <span className="app-under">{note}</span>}
    </>
  ),
})
