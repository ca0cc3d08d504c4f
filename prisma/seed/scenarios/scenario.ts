import { stateAfter } from '#lib/casework/decisions/rules'
import type { DecisionKind, DecisionMakerRole, ProjectType, ProposalOrigin, Region, Route } from '#lib/labels'
import { codesOf, decisionMakerRoles } from '#lib/labels'
import { random, type Random } from '#lib/platform/random'

/** The day on which the demonstration is set: everything is before it or planned after it. */
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

const defineStage = (
  prepared: Stage['prepared'],
  decisions: Stage['decisions'],
  daysAgo: Stage['daysAgo'],
  progress: Stage['progress'] = 'with-officer',
  done = 0,
): Stage => ({ prepared, decisions, done, progress, daysAgo })

/** The stages that proposals are in, in the proportions of a working year: scenarios take them in turn. */
const stages: readonly Stage[] = [
  defineStage(0, [], [2, 60]),
  defineStage(2, [], [20, 150]),
  defineStage(4, ['approved'], [400, 1200], 'completed'),
  defineStage(4, ['approved'], [40, 150], 'assigned', 1),
  defineStage(1, [], [10, 90]),
  defineStage(4, [], [60, 200]),
  defineStage(4, ['approved-with-conditions'], [400, 1200], 'completed'),
  defineStage(4, ['approved'], [5, 30]),
  defineStage(4, ['approved'], [90, 240], 'confirmed', 2),
  defineStage(3, ['declined'], [30, 900]),
  defineStage(4, ['deferred'], [10, 120]),
  defineStage(4, ['approved-with-conditions'], [10, 60], 'handed-over'),
  defineStage(4, ['deferred', 'approved'], [400, 1000], 'completed'),
  defineStage(3, [], [30, 160]),
  defineStage(4, ['approved'], [120, 260], 'confirmed', 3),
  defineStage(2, ['withdrawn'], [20, 800]),
  defineStage(4, ['approved-with-conditions'], [150, 280], 'confirmed', 4),
  defineStage(4, ['approved'], [300, 390], 'opened'),
  defineStage(4, ['deferred', 'approved-with-conditions'], [60, 140], 'assigned', 0),
  defineStage(4, ['approved'], [500, 1500], 'completed'),
]

/** An approval that was undone before the project had a caseworker. */
const reopened: Stage = { ...defineStage(4, ['approved'], [30, 160]), isReopened: true }

/** What happens to one proposal and its projects; names and texts are drawn from `random`. */
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

/** The scenario of a number, the same every time. `maxProjects` bounds the projects of a transfer. */
export function buildScenario(number: number, region: Region, maxProjects: number): Scenario {
  const chance = random(number)
  const stage = number % 60 === 13 ? reopened : stages[number % stages.length]!
  const type: ProjectType = chance.once(6) ? 'transfer' : 'conversion'
  const route: Route | null = type === 'transfer' ? null : chance.once(3) ? 'sponsored' : 'voluntary'
  const decisions = decisionsOf(stage, route)
  const isUndecided = decisions.length === 0
  const now = atWork(baseDay, number)
  const lastOn = addDays(now, -chance.between(...stage.daysAgo))
  const createdOn = isUndecided ? lastOn : addDays(lastOn, -chance.between(60, 150))
  const decidedOn = decisions.map((_, index) => addDays(lastOn, (index + 1 - decisions.length) * 30))
  const isOpened = stage.progress === 'opened' || stage.progress === 'completed'
  const ahead: [number, number] = stage.progress === 'confirmed' ? [29, 240] : [60, 420]
  const significantOn = isOpened
    ? firstOfMonth(addDays(lastOn, chance.between(150, 240)))
    : firstOfMonth(addDays(baseDay, chance.between(...ahead)))
  const openedOn = isOpened ? significantOn : null
  const isRefused = decisions.some((type) => stateAfter(type).phase === 'closed')
  const closedOn =
    stage.progress === 'completed'
      ? atWork(addDays(significantOn, chance.between(14, 60)), number)
      : isRefused
        ? lastOn
        : null
  const changedOn = closedOn ?? (openedOn ? atWork(openedOn, number) : null) ?? addDays(lastOn, stage.done * 7)
  const size = type === 'transfer' ? Math.min(maxProjects, chance.between(1, 4)) : 1
  const formsNewTrust = chance.once(9)
  return {
    ...stage,
    number,
    type,
    region,
    route,
    decisions,
    size,
    formsNewTrust,
    lacksTrust: isUndecided && stage.prepared < 2 && route !== 'voluntary' && !formsNewTrust,
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
    isConfirmed: stage.progress === 'confirmed' || isOpened,
    openedOn,
    closedOn,
    lastChangedOn: changedOn > now ? now : changedOn,
    random: chance,
  }
}

/** A sponsored conversion is not declined: its directive academy order is revoked. */
const decisionsOf = ({ decisions }: Stage, route: Route | null): readonly DecisionKind[] =>
  decisions.map((decision) => (decision === 'declined' && route === 'sponsored' ? 'order-revoked' : decision))

/** A moment in office hours, another for each scenario, so that the scenarios of one day have an order. */
const atWork = (day: Date, number: number) => new Date(day.getTime() + (9 * 60 + ((number * 37) % 450)) * 60_000)

export const addDays = (date: Date, days: number) => new Date(date.getTime() + days * 86_400_000)
export const firstOfMonth = (date: Date) => new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1))
