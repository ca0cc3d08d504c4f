import { page } from '#app/_web/page'
import { pageQuery } from '#app/_web/params'
import { QuestionList } from '#components/exports/question-list'
import { EmptyState } from '#components/lists/empty-state'
import { listHref } from '#components/filters/filters.ts'
import { Pager } from '#components/lists/pager'
import { Page } from '#components/page/page'
import { listOwnQuestions, questionsPerPage } from '#lib/exports/questions/queries'
import { paths } from '#lib/paths'

export default page(async ({ who, query, success }) => {
  const { page } = pageQuery.parse(query)
  const { rows, total } = await listOwnQuestions(who, page)
  return (
    <Page
      title="Your questions about exports"
      back={{ href: paths.exports, text: 'Back to exports' }}
      success={success}
    >
      {rows.length > 0 ? (
        <QuestionList questions={rows} />
      ) : (
        <EmptyState title="No questions here">
          <p className="govuk-body">Every export has a link to ask for a column or a plainer heading.</p>
        </EmptyState>
      )}
      <Pager
        total={total}
        page={page}
        size={questionsPerPage}
        href={(number) => listHref(paths.exportQuestions, { page: String(number) })}
      />
    </Page>
  )
})
