import { Page } from '#components/page/page'
import type { ComponentProps } from 'react'
import { NoteList } from './note-list.tsx'

type Props = ComponentProps<typeof NoteList> & { place?: string; back: string; success?: string }

/** All notes of a proposal, page by page. */
export function NoteListPage({ place, back, success, ...list }: Props) {
  const { school, reference } = list.notes
  return (
    <Page
      title="Notes"
      documentTitle={place && `Notes (${place})`}
      caption={`${school.name}, ${reference}`}
      back={{ href: back }}
      success={success}
    >
      <NoteList {...list} />
    </Page>
  )
}
