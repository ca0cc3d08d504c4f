import { redirect } from 'next/navigation'
import { noteQuery } from '#app/_web/params'
import type { ChosenFilters } from '#components/filters/filters.ts'
import { countPages, placeOf } from '#components/lists/pages.ts'
import type { Principal } from '#lib/principal'
import { notesPerPage } from '#lib/casework/notes/facts'
import { listNotes } from '#lib/casework/notes/queries'
import { paths, type Subject } from '#lib/paths'

/** The page of notes that an address asks for, as it is drawn; one beyond the last leads to the first. */
export async function notesOf(who: Principal, subject: Subject, query: ChosenFilters) {
  const { page } = noteQuery.parse(query)
  const notes = await listNotes(who, { subject, page })
  const pages = countPages(notes.total, notesPerPage)
  if (page > pages) redirect(paths.notes(subject))
  return { notes, subject, page, place: placeOf(page, pages) }
}
