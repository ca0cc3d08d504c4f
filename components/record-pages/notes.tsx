import { formatInstant } from '#lib/calendar/calendar'
import type { NoteList, NoteView } from '#lib/casework/notes/queries'
import { paths, type Subject } from '#lib/paths'

/** Notes, each with who wrote it, when and about what. */
export function Notes({ notes }: { notes: readonly NoteView[] }) {
  return (
    <ul className="app-notes">
      {notes.map((note) => (
        <li key={note.id} className="app-note">
          <p className="govuk-body app-typed">{note.body}</p>
          <p className="govuk-hint app-note__about">
            {note.author}, {formatInstant(note.writtenAt)}
            {note.editedAt && ` (edited ${formatInstant(note.editedAt)})`}
            {note.school && <span className="app-under">{note.school}</span>}
            {note.task && (
              <span className="app-under">
                Task:{' '}
                <a className="govuk-link" href={note.task.href}>
                  {note.task.title}
                </a>
              </span>
            )}
          </p>
          {note.mayChange && <ChangeLinks note={note} />}
        </li>
      ))}
    </ul>
  )
}

function ChangeLinks({ note: { id, writtenAt } }: { note: NoteView }) {
  const which = <span className="govuk-visually-hidden"> your note of {formatInstant(writtenAt)}</span>
  return (
    <ul className="app-note__actions">
      <li>
        <a className="govuk-link" href={paths.editNote(id)}>
          Edit{which}
        </a>
      </li>
      <li>
        <a className="govuk-link" href={paths.deleteNote(id)}>
          Delete{which}
        </a>
      </li>
    </ul>
  )
}

type LatestProps = { notes: NoteList; subject: Subject; taskKey?: string; title?: string }

/** The newest notes at the end of a page, with the way to all of them and to a new one. */
export function LatestNotes({ notes: { rows, total, mayAdd }, subject, taskKey, title = 'Notes' }: LatestProps) {
  return (
    <section aria-labelledby="notes">
      <h2 className="govuk-heading-m" id="notes">
        {title}
      </h2>
      {rows.length > 0 ? <Notes notes={rows} /> : <p className="govuk-body">There are no notes yet.</p>}
      {total > rows.length && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.notes(subject)}>
            See all notes
          </a>
        </p>
      )}
      {mayAdd && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.newNote(subject, taskKey)}>
            {taskKey ? 'Add a task note' : 'Add a note'}
          </a>
        </p>
      )}
    </section>
  )
}
