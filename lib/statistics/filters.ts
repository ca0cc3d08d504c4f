import { z } from 'zod'
import { codesOf, kinds, projectTeams, regions, type Kind } from '#lib/labels'
import { manyOf } from '#lib/lists/filters'
import { optionsByLabel, optionsOf, type FilterQuestion } from '#lib/lists/questions'
import { projectFilters } from '#lib/projects/filters'
import type { ListQuery } from './table.ts'
import { topicOf, type TopicKey } from './topics.ts'

const asked = z.object({
  kind: manyOf(z.enum(codesOf(kinds))),
  region: manyOf(z.enum(codesOf(regions))),
  team: manyOf(z.enum(codesOf(projectTeams))),
})
export type StatisticsFilters = z.infer<typeof asked>

const nothing = asked.parse({})

/** What the statistics of a topic may be asked for, as it stands in the address; what it does not ask is left out. */
export function statisticsFilters(topic: TopicKey, query: unknown): StatisticsFilters {
  const { asks } = topicOf(topic)
  const chosen = Object.entries(asked.parse(query)).filter(([name]) => asks.some((one) => one === name))
  return { ...nothing, ...Object.fromEntries(chosen) }
}

/** The questions of a topic's filter panel. */
export function filterQuestions(topic: TopicKey): FilterQuestion[] {
  const questions: FilterQuestion[] = [
    { type: 'checkboxes', name: 'kind', label: 'Type', options: optionsOf(kinds) },
    { type: 'checkboxes', name: 'region', label: 'Region', options: optionsByLabel(regions) },
    { type: 'checkboxes', name: 'team', label: 'Team', options: optionsByLabel(projectTeams) },
  ]
  return questions.filter(({ name }) => topicOf(topic).asks.some((one) => one === name))
}

/** The types of project that are looked at: all where none is chosen. */
export const kindsOf = ({ kind }: StatisticsFilters): Kind[] => (kind.length > 0 ? kind : codesOf(kinds))

/** What every list behind these figures is filtered by. */
export const listBase = ({ kind, region, team }: StatisticsFilters): ListQuery => ({ kind, region, team })

/** The projects that are counted, as their list would choose them: a figure and its list cannot differ. */
export const countedBy = (filters: StatisticsFilters) => projectFilters.parse({ ...listBase(filters), scope: 'all' })
