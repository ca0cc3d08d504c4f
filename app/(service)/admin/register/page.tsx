import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { pageQuery } from '#app/_web/params'
import { Button } from '#components/govuk/button'
import { FileUpload } from '#components/govuk/file-upload'
import { EmptyState } from '#components/lists/empty-state'
import { listHref } from '#components/filters/filters.ts'
import { ImportTable } from '#components/admin/import-table'
import { Pager } from '#components/lists/pager'
import { countPages } from '#components/lists/pages.ts'
import { Page } from '#components/page/page'
import { paths } from '#lib/paths'
import { importsPerPage, listImports } from '#lib/reference/register/queries'
import { maxUploadMegabytes, uploadProblems } from '#lib/reference/register/upload-problems'

const title = 'Register of schools'

export default page(async ({ who, query }) => {
  const { page } = pageQuery.parse(query)
  const { rows, total } = await listImports(who, page)
  const pages = countPages(total, importsPerPage)
  if (page > pages) redirect(paths.register)
  const error = problemOf(query.problem)
  return (
    <Page
      title={title}
      documentTitle={pages > 1 ? `${title} (page ${page} of ${pages})` : undefined}
      back={{ href: paths.support, text: 'Back to service support' }}
      width="full"
      errors={error ? [{ text: error, href: '#files' }] : []}
    >
      <p className="govuk-body">
        Schools, academies, trusts and local authorities come from the register (GIAS). Download its CSV files there:
        all establishments, establishment links, and all group records. What is wrong or cut short changes nothing.
      </p>
      <form action={paths.registerUpload} method="post" encType="multipart/form-data">
        <FileUpload
          name="files"
          label="Files of the register"
          labelClassName="govuk-label--s"
          hint={`CSV files, one of each kind at most, smaller than ${maxUploadMegabytes} MB together. Select them all at once.`}
          error={error}
          accept=".csv,text/csv"
          multiple
        />
        <Button preventDoubleClick>Import</Button>
      </form>
      {total > 0 ? <ImportTable rows={rows} /> : <EmptyState title="Nothing was imported yet" />}
      <Pager
        total={total}
        page={page}
        size={importsPerPage}
        href={(number) => listHref(paths.register, { page: String(number) })}
      />
    </Page>
  )
})

function problemOf(code: string | string[] | undefined): string | undefined {
  return typeof code === 'string' && Object.hasOwn(uploadProblems, code)
    ? uploadProblems[code as keyof typeof uploadProblems]
    : undefined
}
