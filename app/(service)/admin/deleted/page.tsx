import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { pageQuery } from '#app/_web/params'
import { CountSummary } from '#components/lists/count-summary'
import { DeletedTable } from '#components/admin/deleted-table'
import { EmptyState } from '#components/lists/empty-state'
import { listHref } from '#components/filters/filters.ts'
import { Pager } from '#components/lists/pager'
import { countPages } from '#components/lists/pages.ts'
import { Page } from '#components/page/page'
import { deletedPerPage } from '#lib/casework/record/deletion'
import { listDeleted } from '#lib/casework/deletion/queries'
import { paths } from '#lib/paths'

export default page(async ({ who, query, success }) => {
  const { page } = pageQuery.parse(query)
  const { rows, total } = await listDeleted(who, page)
  const pages = countPages(total, deletedPerPage)
  if (page > pages) redirect(paths.deleted)
  return (
    <Page
      title="Deleted proposals and projects"
      documentTitle={pages > 1 ? `Deleted proposals and projects (page ${page} of ${pages})` : undefined}
      back={{ href: paths.support, text: 'Back to service support' }}
      width="full"
      success={success}
    >
      <p className="govuk-body">
        What is deleted is in no list, search, count or export. Its answers, notes and history are kept.
      </p>
      {total > 0 ? (
        <>
          <CountSummary total={total} page={page} size={deletedPerPage} one="record" many="records" />
          <DeletedTable rows={rows} />
        </>
      ) : (
        <EmptyState title="Nothing is deleted" />
      )}
      <Pager
        total={total}
        page={page}
        size={deletedPerPage}
        href={(number) => listHref(paths.deleted, { page: String(number) })}
      />
    </Page>
  )
})
