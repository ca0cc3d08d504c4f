import { ButtonLink } from '#components/govuk/button'
import { CountSummary } from '#components/lists/count-summary'
import { listHref } from '#components/filters/filters.ts'
import { Pager } from '#components/lists/pager'
import { notesPerPage } from '#lib/casework/notes/facts'
import type { NoteList as Listed } from '#lib/casework/notes/queries'
import { paths, type Subject } from '#lib/paths'
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
