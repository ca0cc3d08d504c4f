import { z } from 'zod'
import { codesOf, projectTypes, projectTeams, regions, type ProjectType, type Region } from '#lib/labels'
import { manyOf } from '#lib/platform/forms/filters'
import { optionsByLabel, optionsOf, type FilterQuestion, type Option } from '#lib/platform/forms/filter-questions'
import { projectFilters } from '#lib/casework/projects/list/filters'
import type { ListQuery } from './table.ts'
import { topicOf, type TopicKey } from './topics.ts'

const asked = z.object({
  type: manyOf(z.enum(codesOf(projectTypes))),
  region: manyOf(z.enum(codesOf(regions))),
  team: manyOf(z.enum(codesOf(projectTeams))),
  year: z
    .string()
    .regex(/^20\d{2}$/)
    .catch(''),
})
export type StatisticsFilters = z.infer<typeof asked>

/** The codes of a dictionary by their labels, A to Z. */
export const byLabel = <Code extends string>(
  dictionary: Record<Code, string>,
  codes = Object.keys(dictionary) as Code[],
) => codes.toSorted((a, b) => dictionary[a].localeCompare(dictionary[b]))

const nothing = asked.parse({})

/** What the statistics of a topic may be asked for, as it stands in the address; what it does not ask is left out. */
export function statisticsFilters(topic: TopicKey, query: unknown): StatisticsFilters {
  const { asks } = topicOf(topic)
  const chosen = Object.entries(asked.parse(query)).filter(([name]) => asks.some((one) => one === name))
  return { ...nothing, ...Object.fromEntries(chosen) }
}

/** The questions of a topic's filter panel. */
export function filterQuestions(topic: TopicKey, day: Date): FilterQuestion[] {
  const questions: FilterQuestion[] = [
    { type: 'select', name: 'year', label: 'Year', any: 'This year', options: yearsOf(topic, day) },
    { type: 'checkboxes', name: 'type', label: 'Type', options: optionsOf(projectTypes) },
    { type: 'checkboxes', name: 'region', label: 'Region', options: optionsByLabel(regions) },
    { type: 'checkboxes', name: 'team', label: 'Team', options: optionsByLabel(projectTeams) },
  ]
  return questions.filter(({ name }) => topicOf(topic).asks.some((one) => one === name))
}

/** The years that a topic may be asked about, the latest first; the present one is looked at unless another is chosen. */
function yearsOf(topic: TopicKey, day: Date): Option[] {
  const { back, on } = topicOf(topic).years ?? { back: 0, on: 0 }
  const last = day.getUTCFullYear() + on
  return Array.from({ length: back + on + 1 }, (_, index) => String(last - index)).map((value) => ({
    value,
    text: value,
  }))
}

/** The year that is looked at. */
export const yearIn = ({ year }: StatisticsFilters, day: Date): number => Number(year || day.getUTCFullYear())

/** The types of project that are looked at: all where none is chosen. */
export const typesOf = ({ type }: StatisticsFilters): ProjectType[] => (type.length > 0 ? type : codesOf(projectTypes))

/** What every list behind these figures is filtered by. */
export const listBase = ({ type, region, team }: StatisticsFilters): ListQuery => ({ type, region, team })

/** The projects that are counted, as their list would choose them: a figure and its list cannot differ. */
export const countedBy = (filters: StatisticsFilters) => projectFilters.parse({ ...listBase(filters), scope: 'all' })

/** The regions that are looked at: all where none is chosen. */
export const regionsShown = ({ region }: StatisticsFilters): Region[] => (region.length > 0 ? region : codesOf(regions))
