import {
  codesOf,
  declinedReasons,
  deferredReasons,
  orderRevokedReasons,
  type Codes,
  type DecisionKind,
  type decisionReasons,
} from '#lib/labels'
import { reference } from '#lib/casework/proposals/creating/rules'
import { schoolFactsFor } from './school-facts.ts'
import { addDecisionDateChanges } from './dates.ts'
import {
  addTaskRecords,
  createSeedContext,
  deletionOf,
  latestDecision,
  type SeedContext,
  type SeedNumbers,
} from './seed-context.ts'
import { addImprovementPlans } from './improvement-plans.ts'
import { firstNames, lastNames, sentences, trustNames } from '../generator/names.ts'
import { addProposalNotes } from './notes.ts'
import { applicationServiceId, supportId } from '../people/people.ts'
import { addProject } from './project.ts'
import { addSchools } from './project-schools.ts'
import type { Rows } from '../generator/rows.ts'
import { addDays, type Scenario } from '../scenarios/scenario.ts'
import { countProposal, answerArea } from './tasks.ts'
import { trustId } from '../reference/trusts.ts'
import type { ReferenceData } from '../scenarios/reference-data.ts'

/** Adds the proposal of a scenario: its trusts, tasks, decisions, dates and projects. */
export function addProposal(
  rows: Rows,
  scenario: Scenario,
  referenceData: ReferenceData,
  numbers: SeedNumbers,
  full: boolean,
): void {
  const context = createSeedContext(rows, scenario, referenceData, numbers, full)
  const { proposalId, officerId } = context
  const newTrustId = scenario.formsNewTrust ? addNewTrust(context) : null
  const facts = { preparation: {}, overview: {}, budget: {}, opening: {} }
  const dates = { significantOn: scenario.prepared > 0 ? scenario.significantOn : null, significantIsProvisional: true }
  const schools = Array.from({ length: scenario.size }, () => addSchools(context))
  const schoolFacts = schoolFactsFor(schools[0]!.school, scenario.random)
  const ownTasks = answerArea(scenario, 'prepare', 'proposal', facts, dates, schoolFacts, full)
  rows.proposal.push({
    id: proposalId,
    reference:
      scenario.type === 'conversion'
        ? reference.conversion(numbers.conversion())
        : reference.transfer(numbers.transfer(), scenario.size),
    type: scenario.type,
    route: scenario.route,
    incomingTrustId: newTrustId || scenario.lacksTrust ? null : trustId(context.incomingTrust),
    newTrustId,
    outgoingTrustId: scenario.type === 'transfer' ? trustId(context.outgoingTrust) : null,
    officerId: scenario.hasOfficer ? officerId : null,
    createdById: scenario.origin === 'application' ? applicationServiceId : officerId,
    createdAt: scenario.createdOn,
    origin: scenario.origin,
    ...(scenario.origin === 'application' && applicationOf(scenario)),
    ...deletionOf(scenario),
    version: 1 + scenario.decisions.length,
  })
  rows.preparation.push({ id: proposalId, ...facts.preparation })
  addTaskRecords(context, ownTasks, { proposalId }, officerId)
  if (full) addImprovementPlans(context)
  const projectStatuses = schools.map((projectSchools) => addProject(context, projectSchools))
  if (full) addProposalNotes(context)
  for (const [index, type] of scenario.decisions.entries()) addDecision(context, type, index)
  addDecisionDateChanges(context)
  rows.proposalProgress.push({
    id: proposalId,
    statuses: ownTasks.statuses,
    ...countProposal(scenario, ownTasks.statuses, projectStatuses),
    decision: latestDecision(scenario) ?? null,
    lastChangedAt: scenario.lastChangedOn,
    lastChangedById: officerId,
  })
}

const applicationOf = ({ type, number, createdOn }: Scenario) => ({
  applicationReference: `${type === 'conversion' ? 'A2B_' : 'TRF-'}${1001 + number}`,
  applicationReceivedOn: addDays(createdOn, -2),
})

/** Adds a new trust and returns its id, or the id of the new trust of the proposal before, for some schools form one together. */
function addNewTrust({ rows, scenario, numbers, id, incomingTrust, officerId }: SeedContext): string {
  const previous = rows.newTrust.at(-1)
  if (previous && !previous.trustId && !scenario.openedOn && scenario.number % 2 === 0) return previous.id!
  const newTrustId = id('newTrust', scenario.createdOn)
  rows.newTrust.push({
    id: newTrustId,
    reference: reference.formAMat(numbers.formAMat()),
    referenceNumber: reference.newTrust(numbers.newTrust()),
    name: `${scenario.random.pick(trustNames)} Community Trust`,
    trustId: scenario.openedOn ? trustId(incomingTrust) : null,
    officerId: scenario.hasOfficer ? officerId : null,
  })
  return newTrustId
}

function addDecision(
  { rows, scenario, id, proposalId, officerId }: SeedContext,
  kind: DecisionKind,
  index: number,
): void {
  const decidedOn = scenario.decidedOn[index]!
  const makerRole = scenario.makerRoles[index]!
  const decisionId = id('decision', decidedOn)
  const { pick, once } = scenario.random
  rows.decision.push({
    id: decisionId,
    proposalId,
    kind,
    makerRole,
    makerName: makerRole === 'none' ? null : `${pick(firstNames)} ${pick(lastNames)}`,
    decidedOn,
    conditions: kind === 'approved-with-conditions' ? pick(sentences) : null,
    recordedById: officerId,
    recordedAt: decidedOn,
  })
  if (scenario.isReopened) {
    const reopenedAt = addDays(decidedOn, 10)
    const reason = 'The approval was recorded on the wrong proposal.'
    rows.reopening.push({ id: id('reopening', reopenedAt), decisionId, reason, reopenedById: supportId, reopenedAt })
  }
  const reasons = codesOf(reasonsFor[kind] ?? {})
  const selected = reasons.filter((_, place) => place === Math.floor(scenario.number / 20) % reasons.length || once(2))
  for (const reason of selected)
    rows.decisionReason.push({ id: id('decisionReason', decidedOn), decisionId, reason, details: pick(sentences) })
}

type Reason = Codes<typeof decisionReasons>
const reasonsFor: Partial<Record<DecisionKind, Partial<Record<Reason, string>>>> = {
  declined: declinedReasons,
  deferred: deferredReasons,
  withdrawn: deferredReasons,
  'order-revoked': orderRevokedReasons,
}
