import { Page } from '#components/page/page'
import type { ComponentProps } from 'react'
import { HistoryList } from './history-list.tsx'

type Props = ComponentProps<typeof HistoryList> & { place?: string; back: { href: string; text: string } }

/** The page of the history of a proposal, a group or a new trust. */
export function HistoryPage({ place, back, ...list }: Props) {
  const { title, reference } = list.history
  return (
    <Page
      title="History"
      documentTitle={`History of ${title}${place ? ` (${place})` : ''}`}
      caption={`${title}, ${reference}`}
      back={back}
      width="full"
    >
      <HistoryList {...list} />
    </Page>
  )
}
