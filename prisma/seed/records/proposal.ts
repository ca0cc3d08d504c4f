import { codesOf, declinedReasons, deferredReasons, orderRevokedReasons, type DecisionKind } from '#lib/labels'
import { reference } from '#lib/casework/proposals/creating/rules'
import { schoolFactsFor } from './school-facts.ts'
import { addDecisionDateChanges } from './dates.ts'
import { addRecords, begin, deletionOf, latestDecision, type SeedContext, type SeedNumbers } from './seed-context.ts'
import { addImprovementPlans } from './improvement-plans.ts'
import { firstNames, lastNames, sentences, trustNames } from '../generator/names.ts'
import { addProposalNotes } from './notes.ts'
import { applicationServiceId, supportId } from '../people/people.ts'
import { addProject } from './project.ts'
import { addSchools } from './project-schools.ts'
import type { Rows } from '../generator/rows.ts'
import { addDays, type Scenario } from '../scenarios/scenario.ts'
import { countProposal, workThrough } from './tasks.ts'
import { trustId } from '../reference/trusts.ts'
import type { ReferenceData } from '../scenarios/reference.ts'

/** Adds a proposal with all that a story says of it: its trusts, tasks, decisions, dates and projects. */
export function addProposal(
  rows: Rows,
  story: Scenario,
  world: ReferenceData,
  numbers: SeedNumbers,
  full: boolean,
): void {
  const making = begin(rows, story, world, numbers, full)
  const { proposalId, officerId } = making
  const newTrustId = story.formsNewTrust ? addNewTrust(making) : null
  const facts = { preparation: {}, overview: {}, budget: {}, opening: {} }
  const dates = { significantOn: story.prepared > 0 ? story.significantOn : null, significantIsProvisional: true }
  const schools = Array.from({ length: story.size }, () => addSchools(making))
  const about = schoolFactsFor(schools[0]!.school, story.random)
  const done = workThrough(story, 'prepare', 'proposal', facts, dates, about, full)
  rows.proposal.push({
    id: proposalId,
    reference:
      story.type === 'conversion'
        ? reference.conversion(numbers.conversion())
        : reference.transfer(numbers.transfer(), story.size),
    type: story.type,
    route: story.route,
    incomingTrustId: newTrustId || story.lacksTrust ? null : trustId(making.incomingTrust),
    newTrustId,
    outgoingTrustId: story.type === 'transfer' ? trustId(making.outgoingTrust) : null,
    officerId: story.hasOfficer ? officerId : null,
    createdById: story.origin === 'application' ? applicationServiceId : officerId,
    createdAt: story.createdOn,
    origin: story.origin,
    ...(story.origin === 'application' && applicationOf(story)),
    ...deletionOf(story),
    version: 1 + story.decisions.length,
  })
  rows.preparation.push({ id: proposalId, ...facts.preparation })
  addRecords(making, done, { proposalId }, officerId)
  if (full) addImprovementPlans(making)
  const ofProjects = schools.map((placed) => addProject(making, placed))
  if (full) addProposalNotes(making)
  for (const [index, type] of story.decisions.entries()) addDecision(making, type, index)
  addDecisionDateChanges(making)
  rows.proposalProgress.push({
    id: proposalId,
    statuses: done.statuses,
    ...countProposal(story, done.statuses, ofProjects),
    decision: latestDecision(story) ?? null,
    lastChangedAt: story.lastChangedOn,
    lastChangedById: officerId,
  })
}

const applicationOf = ({ type, number, createdOn }: Scenario) => ({
  applicationReference: `${type === 'conversion' ? 'A2B_' : 'TRF-'}${1001 + number}`,
  applicationReceivedOn: addDays(createdOn, -2),
})

/** A new trust, or now and then the one that the school before it forms too. */
function addNewTrust({ rows, story, numbers, id, incomingTrust, officerId }: SeedContext): string {
  const before = rows.newTrust.at(-1)
  if (before && !before.trustId && !story.openedOn && story.number % 2 === 0) return before.id!
  const newTrustId = id('newTrust', story.createdOn)
  rows.newTrust.push({
    id: newTrustId,
    reference: reference.formAMat(numbers.formAMat()),
    referenceNumber: reference.newTrust(numbers.newTrust()),
    name: `${story.random.pick(trustNames)} Community Trust`,
    trustId: story.openedOn ? trustId(incomingTrust) : null,
    officerId: story.hasOfficer ? officerId : null,
  })
  return newTrustId
}

function addDecision({ rows, story, id, proposalId, officerId }: SeedContext, kind: DecisionKind, index: number): void {
  const decidedOn = story.decidedOn[index]!
  const makerRole = story.makerRoles[index]!
  const decisionId = id('decision', decidedOn)
  const { pick, once } = story.random
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
  if (story.isReopened) {
    const reopenedAt = addDays(decidedOn, 10)
    const reason = 'The approval was recorded on the wrong proposal.'
    rows.reopening.push({ id: id('reopening', reopenedAt), decisionId, reason, reopenedById: supportId, reopenedAt })
  }
  const reasons = codesOf(reasonsFor[kind] ?? {})
  const given = reasons.filter((_, place) => place === Math.floor(story.number / 20) % reasons.length || once(2))
  for (const reason of given)
    rows.decisionReason.push({ id: id('decisionReason', decidedOn), decisionId, reason, details: pick(sentences) })
}

const reasonsFor: Partial<Record<DecisionKind, Record<string, string>>> = {
  declined: declinedReasons,
  deferred: deferredReasons,
  withdrawn: deferredReasons,
  'order-revoked': orderRevokedReasons,
}
