import { stateAfter } from '#lib/casework/decisions/rules'
import type { DecisionKind, DecisionMakerRole, ProjectType, ProposalOrigin, Region, Route } from '#lib/labels'
import { codesOf, decisionMakerRoles } from '#lib/labels'
import { random, type Random } from '#lib/platform/random'

/** The day on which the demonstration's stories are told; everything is before it or planned after it. */
export const baseDay = new Date('2026-11-02T00:00:00Z')

type Stage = {
  /** Whether service support undid the last decision, an approval. */
  isReopened?: boolean
  /** How much of the Prepare tasks is done, in quarters. */
  prepared: 0 | 1 | 2 | 3 | 4
  decisions: readonly DecisionKind[]
  /** How much of the Complete tasks is done, in eighths from the first; all of them from `opened` on. */
  done: number
  progress: 'with-officer' | 'handed-over' | 'assigned' | 'confirmed' | 'opened' | 'completed'
  /** How long ago it was proposed (undecided) or last decided, in days. */
  daysAgo: readonly [from: number, to: number]
}

const stage = (
  prepared: Stage['prepared'],
  decisions: Stage['decisions'],
  daysAgo: Stage['daysAgo'],
  progress: Stage['progress'] = 'with-officer',
  done = 0,
): Stage => ({ prepared, decisions, done, progress, daysAgo })

/** The stages that proposals are in, in the proportions of a working year: told one after the other, over and over. */
const stages: readonly Stage[] = [
  stage(0, [], [2, 60]),
  stage(2, [], [20, 150]),
  stage(4, ['approved'], [400, 1200], 'completed'),
  stage(4, ['approved'], [40, 150], 'assigned', 1),
  stage(1, [], [10, 90]),
  stage(4, [], [60, 200]),
  stage(4, ['approved-with-conditions'], [400, 1200], 'completed'),
  stage(4, ['approved'], [5, 30]),
  stage(4, ['approved'], [90, 240], 'confirmed', 2),
  stage(3, ['declined'], [30, 900]),
  stage(4, ['deferred'], [10, 120]),
  stage(4, ['approved-with-conditions'], [10, 60], 'handed-over'),
  stage(4, ['deferred', 'approved'], [400, 1000], 'completed'),
  stage(3, [], [30, 160]),
  stage(4, ['approved'], [120, 260], 'confirmed', 3),
  stage(2, ['withdrawn'], [20, 800]),
  stage(4, ['approved-with-conditions'], [150, 280], 'confirmed', 4),
  stage(4, ['approved'], [300, 390], 'opened'),
  stage(4, ['deferred', 'approved-with-conditions'], [60, 140], 'assigned', 0),
  stage(4, ['approved'], [500, 1500], 'completed'),
]

/** Now and then an approval is undone before anybody takes the project on. */
const reopened: Stage = { ...stage(4, ['approved'], [30, 160]), isReopened: true }

/** What happens to one proposal and its projects, apart from names. */
export type Scenario = Stage & {
  number: number
  type: ProjectType
  route: Route | null
  region: Region
  size: number
  formsNewTrust: boolean
  /** No trust has been found yet: a sponsored conversion or a transfer in its first days. */
  lacksTrust: boolean
  origin: ProposalOrigin
  isDeleted: boolean
  hasOfficer: boolean
  keepsProject: boolean
  createdOn: Date
  decidedOn: readonly Date[]
  makerRoles: readonly DecisionMakerRole[]
  proposedDecisionOn: Date
  significantOn: Date
  isConfirmed: boolean
  openedOn: Date | null
  closedOn: Date | null
  lastChangedOn: Date
  random: Random
}

/** The story of a proposal by its number, the same every time. `most` bounds how many projects it may have. */
export function buildScenario(number: number, region: Region, most: number): Scenario {
  const chance = random(number)
  const told = number % 60 === 13 ? reopened : stages[number % stages.length]!
  const type: ProjectType = chance.once(6) ? 'transfer' : 'conversion'
  const route: Route | null = type === 'transfer' ? null : chance.once(3) ? 'sponsored' : 'voluntary'
  const decisions = decisionsOf(told, route)
  const isUndecided = decisions.length === 0
  const now = atWork(baseDay, number)
  const lastOn = addDays(now, -chance.between(...told.daysAgo))
  const createdOn = isUndecided ? lastOn : addDays(lastOn, -chance.between(60, 150))
  const decidedOn = decisions.map((_, index) => addDays(lastOn, (index + 1 - decisions.length) * 30))
  const isOpened = told.progress === 'opened' || told.progress === 'completed'
  const ahead: [number, number] = told.progress === 'confirmed' ? [29, 240] : [60, 420]
  const significantOn = isOpened
    ? firstOfMonth(addDays(lastOn, chance.between(150, 240)))
    : firstOfMonth(addDays(baseDay, chance.between(...ahead)))
  const openedOn = isOpened ? significantOn : null
  const isRefused = decisions.some((type) => stateAfter(type).phase === 'closed')
  const closedOn =
    told.progress === 'completed'
      ? atWork(addDays(significantOn, chance.between(14, 60)), number)
      : isRefused
        ? lastOn
        : null
  const changedOn = closedOn ?? (openedOn ? atWork(openedOn, number) : null) ?? addDays(lastOn, told.done * 7)
  const size = type === 'transfer' ? Math.min(most, chance.between(1, 4)) : 1
  const formsNewTrust = chance.once(9)
  return {
    ...told,
    number,
    type,
    region,
    route,
    decisions,
    size,
    formsNewTrust,
    lacksTrust: isUndecided && told.prepared < 2 && route !== 'voluntary' && !formsNewTrust,
    origin: route !== 'sponsored' && number % 3 === 0 ? 'application' : 'officer',
    isDeleted: number % 50 === 37,
    hasOfficer: !isUndecided || !chance.once(4),
    keepsProject: chance.once(3),
    createdOn,
    decidedOn,
    makerRoles: decisions.map((decision) => {
      const role = chance.pick(codesOf(decisionMakerRoles))
      return decision === 'order-revoked' ? 'minister' : role
    }),
    proposedDecisionOn: decidedOn.at(-1) ?? addDays(baseDay, chance.between(7, 50)),
    significantOn,
    isConfirmed: told.progress === 'confirmed' || isOpened,
    openedOn,
    closedOn,
    lastChangedOn: changedOn > now ? now : changedOn,
    random: chance,
  }
}

/** A sponsored conversion is not declined: its directive academy order is revoked. */
const decisionsOf = ({ decisions }: Stage, route: Route | null): readonly DecisionKind[] =>
  decisions.map((decision) => (decision === 'declined' && route === 'sponsored' ? 'order-revoked' : decision))

/** A moment of a day in office hours, for each story its own: what happens on one day keeps its order. */
const atWork = (day: Date, number: number) => new Date(day.getTime() + (9 * 60 + ((number * 37) % 450)) * 60_000)

export const addDays = (date: Date, days: number) => new Date(date.getTime() + days * 86_400_000)
export const firstOfMonth = (date: Date) => new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1))
