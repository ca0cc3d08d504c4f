type TopicFilter = 'type' | 'region' | 'team' | 'year'
type Topic = {
  text: string
  title: string
  about: string
  asks: readonly TopicFilter[]
  years?: { back: number; on: number }
}

/** What the statistics are about (Complete 7): a page each, with the filters that make sense of it. */
export const topics = {
  now: {
    text: 'Now',
    title: 'Where projects stand',
    about: 'All projects but deleted ones, where they stand now.',
    asks: ['type', 'region', 'team'],
  },
  months: {
    text: 'By month',
    title: 'Projects by month',
    about: 'Projects by the month of their conversion or transfer date, and by the month in which they were proposed.',
    asks: ['type', 'region', 'team'],
  },
  phases: {
    text: 'Time in each phase',
    title: 'Time in each phase',
    about: 'How long the projects took that closed in a year.',
    asks: ['year', 'type', 'region', 'team'],
    years: { back: 5, on: 0 },
  },
  slippage: {
    text: 'Moved dates',
    title: 'Confirmed dates that moved',
    about:
      'Projects with a confirmed conversion or transfer date in a year: those on the way to it, and completed ones.',
    asks: ['year', 'type', 'region', 'team'],
    years: { back: 5, on: 2 },
  },
  people: {
    text: 'People',
    title: 'People and their projects',
    about: 'The people of each team, and what they have to do.',
    asks: [],
  },
} as const satisfies Record<string, Topic>
export type TopicKey = keyof typeof topics

/** A topic by its key. */
export const topicOf = (key: TopicKey): Topic => topics[key]
