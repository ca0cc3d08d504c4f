import type { Budget, Opening, Overview, Preparation, Prisma } from '#lib/platform/database/generated/client'

/** What a question gives to a column: a number to a decimal, `true` to a column that is true or blank. */
type Answer<Value> = Value extends Prisma.Decimal ? number : Value extends boolean ? true : NonNullable<Value>
type Columns<Row> = { [Name in Exclude<keyof Row, 'id'>]-?: Answer<NonNullable<Row[Name]>> }

/**
 * The typed columns that tasks fill, by noun: the table of the same name, a row of which every proposal (`preparation`) or project
 * (`overview`, `budget`, `opening`) has from its first day. `significantDate` is the project's conversion or transfer date: proposed while
 * preparing, confirmed once; writing it keeps its history (lib/casework/significant-dates/write.ts).
 */
export type Facts = {
  preparation: Columns<Preparation>
  overview: Columns<Overview>
  budget: Columns<Budget>
  opening: Columns<Opening>
  significantDate: { proposed: Date; confirmed: Date }
}

/** The nouns of which every project has a row; `preparation` is the proposal's. */
const projectNouns = ['overview', 'budget', 'opening'] as const
export type FactTable = 'preparation' | (typeof projectNouns)[number]

type PathsOf<Noun extends keyof Facts> = `${Noun}.${keyof Facts[Noun] & string}`
export type FactPath = { [Noun in keyof Facts]: PathsOf<Noun> }[keyof Facts]
export type FactValue<Path extends FactPath> = Path extends `${infer Noun extends keyof Facts}.${infer Name}`
  ? Name extends keyof Facts[Noun]
    ? Facts[Noun][Name]
    : never
  : never

/** `opening.openedOn` as its noun and name. */
export function splitPath(path: FactPath): [noun: keyof Facts, name: string] {
  const dot = path.indexOf('.')
  return [path.slice(0, dot) as keyof Facts, path.slice(dot + 1)]
}
