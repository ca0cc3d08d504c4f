import { countPages } from '../lists/pages.ts'
import { Page } from '../page/page.tsx'
import type { ComponentProps } from 'react'
import { HistoryList } from './history-list.tsx'

type Props = ComponentProps<typeof HistoryList> & { back: { href: string; text: string } }

/** The page of a proposal's history. */
export function HistoryPage({ back, ...list }: Props) {
  const { title, reference, total } = list.history
  const pages = countPages(total, list.size)
  const place = pages > 1 ? ` (page ${list.filters.page} of ${pages})` : ''
  return (
    <Page
      title="History"
      documentTitle={`History of ${title}${place}`}
      caption={`${title}, ${reference}`}
      back={back}
      width="full"
    >
      <HistoryList {...list} />
    </Page>
  )
}
