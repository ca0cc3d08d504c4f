import { codesOf } from '#lib/labels'
import { paths } from '#lib/paths'
import { topicOf, topics, type TopicKey } from '#lib/casework/statistics/table/topics'
import { listHref, type ChosenFilters } from '#components/filters/filters.ts'
import { ListLinks } from '#components/lists/list-links'

/** The topics of the statistics; each keeps the filters that are chosen. */
export const TopicLinks = ({ current, query }: { current: TopicKey; query: ChosenFilters }) => (
  <div className="app-list-views">
    <ListLinks
      label="Show"
      links={codesOf(topics).map((key) => ({
        text: topicOf(key).text,
        href: listHref(paths.statisticsOn(key), query),
        isCurrent: key === current,
      }))}
    />
  </div>
)
