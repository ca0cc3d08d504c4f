import type { Scope } from '#lib/casework/projects/list/scopes'

type Grouping = {
  /** In the navigation. */
  text: string
  title: string
  one: string
  many: string
  /** Whose projects are counted. */
  scopes: readonly Scope[]
  /** What the name of each is called. */
  heading: string
  /** What else is known of each: its number, its address. */
  code?: string
  team?: string
  /** What a name can be looked for by. */
  search: string
  /** What is counted. */
  about: string
}

const active = 'Approved projects that are not closed, whether or not somebody has them.'

/** Ways to count the projects in progress, each a page (Complete 7). */
export const groupings = {
  region: {
    text: 'By region',
    title: 'Projects by region',
    one: 'region',
    many: 'regions',
    scopes: ['all'],
    heading: 'Region',
    search: 'Find a region',
    about: active,
  },
  person: {
    text: 'By person',
    title: 'Projects by person',
    one: 'person',
    many: 'people',
    scopes: ['team', 'all'],
    heading: 'Name',
    code: 'Email',
    team: 'Team',
    search: 'Find somebody by name or email',
    about: 'Approved projects that are not closed, by who has them.',
  },
  trust: {
    text: 'By trust',
    title: 'Projects by trust',
    one: 'trust',
    many: 'trusts',
    scopes: ['all'],
    heading: 'Incoming trust',
    code: 'UKPRN or TRN',
    search: 'Find a trust by name, UKPRN or TRN',
    about: active,
  },
  'local-authority': {
    text: 'By local authority',
    title: 'Projects by local authority',
    one: 'local authority',
    many: 'local authorities',
    scopes: ['all'],
    heading: 'Local authority',
    code: 'Code',
    search: 'Find a local authority by name or code',
    about: active,
  },
} as const satisfies Record<string, Grouping>
export type By = keyof typeof groupings

/** A way of counting by its code. */
export const groupingOf = (by: By): Grouping => groupings[by]
