import fc from 'fast-check'
import type { Principal } from '#lib/principal'
import { isoDate, today } from '#lib/calendar/calendar'
import { db } from '#lib/platform/database/client'
import { revocationKey } from '#lib/casework/decisions/journey'
import { revokeOrder } from '#lib/casework/decisions/revoke'
import { startDraft } from '#lib/platform/journeys/drafts'
import type { ProjectTeam } from '#lib/labels'
import { assignCaseworker, completeProject } from '#lib/casework/projects/commands'
import { correctProject, reopenProject } from '#lib/casework/projects/closed/commands'
import { changeTeam, saveDetail } from '#lib/casework/projects/details/commands'
import { holdProject, resumeProject } from '#lib/casework/projects/hold/commands'
import { changeConfirmedDate } from '#lib/casework/significant-dates/confirmed'
import { mayAssign, mayCorrect, mayEdit, mayWork, unmetOf, type Actor, type Model } from './life-model.ts'
import { submitTask } from '#lib/testing/fixtures/proposals'

/** The project that a life is of, and the people who act in it. */
export type Life = { id: string; people: Record<Actor, Principal> }

/** One thing that somebody tries: the model after it, or undefined where it is to be refused; and the command itself. */
type Step = {
  name: string
  by: Actor
  expected: (model: Model) => Model | undefined
  run: (life: Life, who: Principal) => Promise<unknown>
}

const versionOf = async (id: string) =>
  (await db().project.findUniqueOrThrow({ where: { id }, select: { version: true } })).version
const months = ['2026-01-01', '2026-09-01', '2040-03-01']
const inBoxes = (iso: string) => ({ day: '1', month: String(Number(iso.slice(5, 7))), year: iso.slice(0, 4) })

async function save({ id }: Life, who: Principal, key: string, answers: object) {
  const record = await db().taskRecord.findFirst({ where: { projectId: id, taskKey: key }, select: { version: true } })
  await submitTask(who, { of: 'project', id }, key, answers, record?.version ?? 0)
}

/** Most often those who may: what everybody is refused is soon tried. */
const actors = fc.oneof(
  { arbitrary: fc.constantFrom<Actor>('support', 'officer'), weight: 3 },
  { arbitrary: fc.constantFrom<Actor>('officer', 'caseworker', 'lead', 'other support', 'consumer'), weight: 2 },
)
const step = <Args>(
  name: string,
  args: fc.Arbitrary<Args>,
  expected: (model: Model, by: Actor, args: Args) => Model | undefined,
  run: (life: Life, who: Principal, args: Args) => Promise<unknown>,
): fc.Arbitrary<Step> =>
  fc.tuple(actors, args).map(([by, given]) => ({
    name: `${by}: ${name} ${JSON.stringify(given) ?? ''}`,
    by,
    expected: (model) => expected(model, by, given),
    run: (life, who) => run(life, who, given),
    [fc.toStringMethod]: () => `${by} ${name} ${JSON.stringify(given) ?? ''}`,
  }))
const nothing = fc.constant(undefined)

const assign = step(
  'assigns',
  fc.constantFrom<Actor | null>('officer', 'caseworker', null),
  (model, by, holder) => (mayAssign(model, by) ? { ...model, holder } : undefined),
  ({ id, people }, who, holder) => assignCaseworker(who, id, holder && people[holder].id),
)

const teams = fc.constantFrom<ProjectTeam>('london', 'north-west', 'regional-casework-services')
const move = step(
  'moves to',
  teams,
  (model, by, team) => (mayAssign(model, by) ? { ...model, team } : undefined),
  async ({ id }, who, team) => changeTeam(who, id, team, await versionOf(id)),
)

const detail = step(
  'links',
  fc.constantFrom('a', 'b').map((end) => `https://educationgovuk.sharepoint.com/sites/${end}`),
  (model, by, link) => (mayEdit(model, by) ? { ...model, link } : undefined),
  async ({ id }, who, link) => saveDetail(who, id, 'school-folder', link, await versionOf(id)),
)

const ticks = { conversion: ['informationShared'], transfer: ['informationChecked', 'baselineApproved'] } as const
const conditions = step(
  'conditions',
  fc.tuple(fc.boolean(), fc.boolean()),
  (model, by, [met, others]) => {
    const status = met && others ? 'completed' : met || others ? 'in-progress' : 'not-started'
    return mayEdit(model, by) ? { ...model, statuses: { ...model.statuses, 'conditions-met': status } } : undefined
  },
  (life, who, [met, others]) =>
    save(life, who, 'conditions-met', {
      ...(met && { conditionsMet: 'true' }),
      ...(others &&
        Object.fromEntries(
          Object.values(ticks)
            .flat()
            .map((name) => [name, 'true']),
        )),
    }),
)

const opened = step(
  'opened',
  fc.boolean(),
  (model, by, is) =>
    mayEdit(model, by)
      ? { ...model, statuses: { ...model.statuses, 'academy-opened': is ? 'completed' : 'not-started' } }
      : undefined,
  (life, who, is) => save(life, who, 'academy-opened', is ? { openedOn: inBoxes('2026-09-01') } : {}),
)

const certificate = step(
  'certificate',
  fc.constantFrom('not-applicable' as const, 'completed' as const, 'in-progress' as const),
  (model, by, status) =>
    mayEdit(model, by) ? { ...model, statuses: { ...model.statuses, 'expenditure-certificate': status } } : undefined,
  (life, who, status) =>
    save(
      life,
      who,
      'expenditure-certificate',
      status === 'not-applicable'
        ? { notApplicable: 'true' }
        : { checked: 'true', ...(status === 'completed' && { receivedOn: inBoxes('2026-10-01'), saved: 'true' }) },
    ),
)

const confirm = step(
  'confirms',
  fc.constantFrom(...months),
  (model, by, date) => {
    if (!mayEdit(model, by) || (model.isConfirmed && model.date !== date)) return undefined
    return { ...model, date, isConfirmed: true }
  },
  (life, who, date) => save(life, who, 'stakeholder-kick-off', { invitesSent: 'true', confirmedOn: inBoxes(date) }),
)

const meet = step(
  'meets the conditions',
  nothing,
  (model, by) => {
    const statuses = {
      ...model.statuses,
      'conditions-met': 'completed',
      'academy-opened': 'completed',
      'expenditure-certificate': 'not-applicable',
    } as const
    const confirmed = model.isConfirmed ? {} : { date: '2026-09-01', isConfirmed: true }
    return mayEdit(model, by) ? { ...model, ...confirmed, statuses } : undefined
  },
  async (life, who) => {
    const { significantIsProvisional } = await db().project.findUniqueOrThrow({ where: { id: life.id } })
    const all = Object.values(ticks).flat()
    const met = Object.fromEntries(['conditionsMet', ...all].map((name) => [name, 'true']))
    await save(life, who, 'conditions-met', met)
    await save(life, who, 'academy-opened', { openedOn: inBoxes('2026-09-01') })
    await save(life, who, 'expenditure-certificate', { notApplicable: 'true' })
    if (significantIsProvisional) await save(life, who, 'stakeholder-kick-off', { confirmedOn: inBoxes('2026-09-01') })
  },
)

const change = step(
  'changes date',
  fc.constantFrom(...months),
  (model, by, date) =>
    mayEdit(model, by) && model.isConfirmed && model.date !== date ? { ...model, date } : undefined,
  async ({ id }, who, date) => {
    const version = await db().dateChange.count({ where: { projectId: id, kind: 'significant' } })
    const reasons = [{ reason: 'correcting-an-error' as const, details: 'A slip' }]
    await changeConfirmedDate(who, id, { to: new Date(date), reasons }, version)
  },
)

const hold = step(
  'holds',
  nothing,
  (model, by) => (mayWork(model, by) ? { ...model, isHeld: true } : undefined),
  async ({ id }, who) => holdProject(who, id, 'A pause', await versionOf(id)),
)
const resume = step(
  'resumes',
  nothing,
  (model, by) => {
    if (!mayWork(model, by) || (model.isHeld && model.date < isoDate(today()))) return undefined
    return { ...model, isHeld: false }
  },
  async ({ id }, who) => resumeProject(who, id, 'Ready', await versionOf(id)),
)

const complete = step(
  'completes',
  nothing,
  (model, by) => {
    if (model.outcome === 'completed') return model // done already
    if (!mayWork(model, by) || unmetOf(model, today()).length > 0) return undefined
    return { ...model, phase: 'closed', outcome: 'completed', closure: null }
  },
  ({ id }, who) => completeProject(who, id),
)

const correct = step(
  'says why',
  nothing,
  (model, by) => (mayCorrect(model, by) ? { ...model, closure: { kind: 'changed', by } } : undefined),
  ({ id }, who) => correctProject(who, id, 'A slip'),
)
const reopen = step(
  'reopens',
  nothing,
  (model, by) => {
    if (model.phase === 'completing' && model.closure?.kind === 'reopened' && model.closure.by === by) return model
    if (!mayCorrect(model, by) || model.outcome !== 'completed') return undefined
    return { ...model, phase: 'completing', outcome: null, closure: { kind: 'reopened', by } }
  },
  async ({ id }, who) => reopenProject(who, id, 'Too soon', await versionOf(id)),
)

const answers = {
  ministerApproved: 'true',
  letterSent: 'true',
  copySaved: 'true',
  'orderRevokedFor-picked': 'change-to-government-policy',
  'orderRevokedFor-change-to-government-policy': 'New policy',
  ministerName: 'Min Example',
  'decidedOn-day': '1',
  'decidedOn-month': '9',
  'decidedOn-year': '2026',
}
const revoke = step(
  'revokes',
  nothing,
  (model, by) => {
    if (!mayWork(model, by) || model.type === 'transfer' || model.isHeld) return undefined
    return { ...model, phase: 'closed', outcome: 'order-revoked', closure: null }
  },
  async ({ id }, who) => {
    const version = await versionOf(id)
    const draft = { ...answers, projectId: id, version: String(version) }
    await revokeOrder(who, id, await startDraft(who, revocationKey, draft), version)
  },
)

/** Anything that anybody may try, what leads to closure more often than the rest. */
export const anyStep = fc.oneof(
  ...[assign, move, detail, conditions, opened, certificate, confirm, change, resume].map((arbitrary) => ({
    arbitrary,
    weight: 4,
  })),
  { arbitrary: correct, weight: 8 },
  { arbitrary: reopen, weight: 8 },
  { arbitrary: hold, weight: 2 },
  { arbitrary: meet, weight: 6 },
  { arbitrary: complete, weight: 10 },
  { arbitrary: revoke, weight: 1 },
)
