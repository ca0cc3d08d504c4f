import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { readParams, statisticsParams } from '#app/params'
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

export default async function StatisticsTopicPage({ params, searchParams }: PageProps<'/statistics/[topic]'>) {
  const who = await currentUser()
  const { topic } = await readParams(statisticsParams, params)
  const filters = statisticsFilters(topic, await searchParams)
  const { tables, countedAt } = await orInterrupt(getStatistics(who, topic, filters))
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
}
