type Asked = 'kind' | 'region' | 'team' | 'year'
type Topic = { text: string; title: string; about: string; asks: readonly Asked[] }

/** What the statistics are about (Complete 7): a page each, with the filters that make sense of it. */
export const topics = {
  now: {
    text: 'Now',
    title: 'Where projects stand',
    about: 'All projects but deleted ones, where they stand now.',
    asks: ['kind', 'region', 'team'],
  },
  months: {
    text: 'By month',
    title: 'Projects by month',
    about: 'Projects by the month of their conversion or transfer date, and by the month in which they were proposed.',
    asks: ['kind', 'region', 'team'],
  },
} as const satisfies Record<string, Topic>
export type TopicKey = keyof typeof topics

/** A topic by its key. */
export const topicOf = (key: TopicKey): Topic => topics[key]
