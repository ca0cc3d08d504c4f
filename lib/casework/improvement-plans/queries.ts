import { can } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db, type Tx } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { found } from '#lib/platform/errors'
import type { FormValues } from '#lib/platform/forms/form-state'
import { fullName, nameSelect } from '#lib/full-name'
import { planJourney, planRows } from './journey.ts'
import { loadPlanned } from './proposal.ts'

/** As many plans as a proposal may have: its page shows them all. */
export const maxPlans = 50

const select = {
  id: true,
  arrangedBy: true,
  otherArranger: true,
  providedBy: true,
  startsOn: true,
  ends: true,
  endsOn: true,
  confidence: true,
  comments: true,
  version: true,
  savedAt: true,
  savedBy: { select: nameSelect },
} satisfies Prisma.ImprovementPlanSelect
type PlanRow = Prisma.ImprovementPlanGetPayload<{ select: typeof select }>

/** A plan of a proposal that nobody removed. */
export const findPlan = (tx: Tx, proposalId: string, id: string): Promise<PlanRow | null> =>
  tx.improvementPlan.findFirst({ where: { id, proposalId, removedAt: null }, select })

/** The school improvement plans of a sponsored conversion, the newest first. Throws NotFound, Forbidden. */
export async function listPlans(who: Principal, proposalId: string) {
  const { facts, title } = await loadPlanned(db(), who, proposalId)
  const plans = await db().improvementPlan.findMany({
    where: { proposalId, removedAt: null },
    orderBy: { id: 'desc' },
    take: maxPlans,
    select,
  })
  return { title, plans: plans.map(viewOf), mayEdit: can(who, 'proposal.edit', facts) }
}

/** One plan to read, change or remove. Throws NotFound, Forbidden. */
export async function getPlan(who: Principal, proposalId: string, planId: string) {
  const { facts, title } = await loadPlanned(db(), who, proposalId)
  const plan = found(await findPlan(db(), proposalId, planId), 'School improvement plan')
  return { title, plan: viewOf(plan), mayEdit: can(who, 'proposal.edit', facts) }
}

/** The first values of a draft: those of the plan to change, or of a new one. Throws NotFound, Forbidden. */
export async function planDraft(who: Principal, proposalId: string, planId?: string): Promise<FormValues> {
  await loadPlanned(db(), who, proposalId, { edit: true })
  if (!planId) return { proposalId }
  const plan = found(await findPlan(db(), proposalId, planId), 'School improvement plan')
  const values = planJourney.steps.flatMap(({ questions }) =>
    Object.entries(questions).map(([name, question]) => question.fill(name, plan[name as keyof PlanRow])),
  )
  return Object.assign({ proposalId, planId, version: String(plan.version) }, ...values)
}

/** What the pages of a draft say of the proposal. Throws NotFound, or Forbidden when its plans may not be changed. */
export async function getPlanned(who: Principal, proposalId: string) {
  const { title, proposedDecisionOn } = await loadPlanned(db(), who, proposalId, { edit: true })
  return { title, proposedDecisionOn }
}

const viewOf = ({ savedBy, ...plan }: PlanRow) => ({
  id: plan.id,
  title: `Provided by ${plan.providedBy}`,
  rows: planRows(plan),
  version: plan.version,
  saved: { by: fullName(savedBy), at: plan.savedAt },
})
export type PlanView = ReturnType<typeof viewOf>
