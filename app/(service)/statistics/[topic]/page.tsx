import { page } from '#app/_web/page'
import { statisticsParams } from '#app/_web/params'
import { FilterForm } from '#components/filters/filter-form'
import { FilterChips } from '#components/filters/filter-chips'
import { chipsOf } from '#components/filters/filters.ts'
import { Page } from '#components/page/page'
import { StatisticsSection } from '#components/statistics/statistics-section'
import { TopicLinks } from '#components/statistics/topic-links'
import { can } from '#lib/access/permissions/can'
import { formatInstant, today } from '#lib/calendar/calendar'
import { paths } from '#lib/paths'
import { filterQuestions, statisticsFilters } from '#lib/casework/statistics/table/filters'
import { getStatistics } from '#lib/casework/statistics/queries'
import { topicOf } from '#lib/casework/statistics/table/topics'

export default page(statisticsParams, async ({ who, topic, query }) => {
  const filters = statisticsFilters(topic, query)
  const { tables, countedAt } = await getStatistics(who, topic, filters)
  const { title, about } = topicOf(topic)
  const questions = filterQuestions(topic, today())
  const path = paths.statisticsOn(topic)
  return (
    <Page title={title} documentTitle={`Statistics: ${title}`} caption="Statistics" width="full">
      <TopicLinks current={topic} query={filters} />
      <div className={questions.length > 0 ? 'app-filtered' : undefined}>
        {questions.length > 0 && <FilterForm action={path} filters={questions} chosen={filters} />}
        <div>
          <p className="govuk-body">
            {about} Counted on {formatInstant(countedAt)}.
          </p>
          <FilterChips chips={chipsOf(questions, filters, path)} clearHref={path} />
          {tables.map((table) => (
            <StatisticsSection
              key={table.key}
              table={table}
              file={can(who, 'list.download') ? paths.statisticsFile(topic, table.key) : undefined}
              query={filters}
            />
          ))}
        </div>
      </div>
    </Page>
  )
})
