import { type PageItem, Pagination } from '#components/govuk/pagination'
import { countPages, pagesToShow } from './pages.ts'

type Props = { total: number; page: number; size: number; href: (page: number) => string }

/** Links to the pages of a list; nothing where one page holds it all. */
export function Pager({ total, page, size, href }: Props) {
  const pages = countPages(total, size)
  if (pages === 1) return null
  const items = pagesToShow(page, pages).map((number): PageItem =>
    number === null ? { ellipsis: true } : { number, href: href(number), current: number === page },
  )
  return (
    <Pagination
      items={items}
      previous={page > 1 ? { href: href(page - 1) } : undefined}
      next={page < pages ? { href: href(page + 1) } : undefined}
    />
  )
}
