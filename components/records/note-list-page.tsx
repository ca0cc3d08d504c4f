import { countPages } from '../lists/pages.ts'
import { Page } from '../page/page.tsx'
import { notesPerPage } from '#lib/notes/facts'
import type { NoteList as Listed } from '#lib/notes/queries'
import type { Subject } from '#lib/tasks/subject'
import { NoteList } from './note-list.tsx'

type Props = { notes: Listed; subject: Subject; page: number; back: string; success?: string }

/** All notes of a proposal, page by page. */
export function NoteListPage({ notes, subject, page, back, success }: Props) {
  const pages = countPages(notes.total, notesPerPage)
  return (
    <Page
      title="Notes"
      documentTitle={pages > 1 ? `Notes (page ${page} of ${pages})` : undefined}
      caption={`${notes.school.name}, ${notes.reference}`}
      back={{ href: back }}
      success={success}
    >
      <NoteList notes={notes} subject={subject} page={page} />
    </Page>
  )
}
