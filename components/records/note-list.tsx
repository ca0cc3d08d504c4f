import { ButtonLink } from '../govuk/button.tsx'
import { CountSummary } from '../lists/count-summary.tsx'
import { listHref } from '../lists/filters.ts'
import { Pager } from '../lists/pager.tsx'
import { notesPerPage } from '#lib/notes/facts'
import type { NoteList as Listed } from '#lib/notes/queries'
import { paths } from '#lib/paths'
import type { Subject } from '#lib/tasks/subject'
import { Notes } from './notes.tsx'

type Props = { notes: Listed; subject: Subject; page: number }

/** One page of the notes of a proposal or project, and the way to a new one. */
export function NoteList({ notes: { rows, total, mayAdd }, subject, page }: Props) {
  return (
    <>
      {mayAdd && <ButtonLink href={paths.newNote(subject)}>Add a note</ButtonLink>}
      {total > 0 ? (
        <CountSummary total={total} page={page} size={notesPerPage} one="note" many="notes" />
      ) : (
        <p className="govuk-body">There are no notes yet.</p>
      )}
      <Notes notes={rows} />
      <Pager
        total={total}
        page={page}
        size={notesPerPage}
        href={(number) => listHref(paths.notes(subject), { page: String(number) })}
      />
    </>
  )
}
