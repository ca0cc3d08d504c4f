import { page } from '#app/_web/page'
import { QuestionList } from '#components/exports/question-list'
import { EmptyState } from '#components/lists/empty-state'
import { listHref } from '#components/filters/filters.ts'
import { Pager } from '#components/lists/pager'
import { Page } from '#components/page/page'
import { listQueue, questionsPerPage } from '#lib/exports/questions/queries'
import { queueQuery } from '#lib/exports/questions/schema'
import { paths } from '#lib/paths'

const shown = { open: 'Waiting for an answer', answered: 'Answered' }

export default page(async ({ who, query, success }) => {
  const { show, page } = queueQuery.parse(query)
  const { rows, total } = await listQueue(who, { show, page })
  return (
    <Page
      title="Questions about exports"
      back={{ href: paths.definitions, text: 'Back to exports of teams' }}
      success={success}
    >
      <ul className="app-scopes__list">
        {Object.entries(shown).map(([key, text]) => (
          <li key={key} className="app-scopes__item">
            <a
              className="govuk-link govuk-link--no-visited-state"
              href={listHref(paths.questionQueue, { show: key })}
              aria-current={key === show ? 'page' : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
      {rows.length > 0 ? (
        <QuestionList questions={rows} forAdmins />
      ) : (
        <EmptyState title={show === 'open' ? 'No question waits for an answer' : 'No question has been answered yet'} />
      )}
      <Pager
        total={total}
        page={page}
        size={questionsPerPage}
        href={(number) => listHref(paths.questionQueue, { show, page: String(number) })}
      />
    </Page>
  )
})
