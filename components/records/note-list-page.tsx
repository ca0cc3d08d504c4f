import { ButtonLink } from '../govuk/button.tsx'
import { CountSummary } from '../lists/count-summary.tsx'
import { listHref } from '../lists/filters.ts'
import { Pager } from '../lists/pager.tsx'
import { countPages } from '../lists/pages.ts'
import { Page } from '../page/page.tsx'
import { notesPerPage } from '#lib/notes/facts'
import type { NoteList } from '#lib/notes/queries'
import { paths } from '#lib/paths'
import type { Subject } from '#lib/tasks/subject'
import { Notes } from './notes.tsx'

type Props = { notes: NoteList; subject: Subject; page: number; back: string; success?: string }

/** All notes of a proposal or project, page by page. */
export function NoteListPage({ notes: { rows, total, mayAdd, school, reference }, subject, page, ...props }: Props) {
  const pages = countPages(total, notesPerPage)
  return (
    <Page
      title="Notes"
      documentTitle={pages > 1 ? `Notes (page ${page} of ${pages})` : undefined}
      caption={`${school.name}, ${reference}`}
      back={{ href: props.back }}
      success={props.success}
    >
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
    </Page>
  )
}
