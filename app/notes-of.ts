import { redirect } from 'next/navigation'
import { orInterrupt } from '#app/or-interrupt'
import { noteQuery } from '#app/params'
import type { Chosen } from '#components/lists/filters.ts'
import { countPages, placeOf } from '#components/lists/pages.ts'
import type { Principal } from '#lib/access/principal'
import { notesPerPage } from '#lib/notes/facts'
import { listNotes } from '#lib/notes/queries'
import { paths } from '#lib/paths'
import type { Subject } from '#lib/tasks/subject'

/** The page of notes that an address asks for, as it is drawn; one beyond the last leads to the first. */
export async function notesOf(who: Principal, subject: Subject, query: Chosen) {
  const { page } = noteQuery.parse(query)
  const notes = await orInterrupt(listNotes(who, { subject, page }))
  const pages = countPages(notes.total, notesPerPage)
  if (page > pages) redirect(paths.notes(subject))
  return { notes, subject, page, place: placeOf(page, pages) }
}
