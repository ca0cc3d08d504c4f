import { expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { db, pool } from '#lib/platform/database/client'
import type { FormValues } from '#lib/platform/forms/form-state'
import { startDraft } from '#lib/platform/journeys/drafts'
import { aPerson, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { aConversion, decide, someDates, submitTask } from '#lib/testing/fixtures/proposals'
import { removePlan, savePlan } from './commands.ts'
import { planJourney } from './journey.ts'
import { listPlans, planDraft } from './queries.ts'

const answers = {
  arrangedBy: ['diocese', 'other'],
  otherArranger: 'A neighbour',
  providedBy: 'Hill Trust',
  'startsOn-day': '1',
  'startsOn-month': '9',
  'startsOn-year': '2026',
  ends: 'unknown',
  confidence: 'medium',
  comments: '',
}
const draftOf = (who: Principal, values: FormValues) => startDraft(who, planJourney.key, values)
const aSponsored = (who: Principal) => aConversion(who, { route: 'sponsored' })
const add = async (who: Principal, proposalId: string, values: FormValues = {}) =>
  savePlan(who, proposalId, await draftOf(who, { proposalId, ...answers, ...values }), 0)
const namesOf = async (who: Principal, proposalId: string) =>
  (await listPlans(who, proposalId)).plans.map(({ title }) => title)

test('plans are listed from the newest, and a draft sent twice adds one', async () => {
  const who = await aPerson('Tola', officerRole)
  const { proposalId } = await aSponsored(who)
  await add(who, proposalId)
  const draftId = await draftOf(who, { proposalId, ...answers, providedBy: 'Vale Trust' })
  await Promise.all([savePlan(who, proposalId, draftId, 0), savePlan(who, proposalId, draftId, 0)])
  expect(await namesOf(who, proposalId)).toEqual(['Provided by Vale Trust', 'Provided by Hill Trust'])
})

test('what the answers do not call for any more goes', async () => {
  const who = await aPerson('Tola', officerRole)
  const { proposalId } = await aSponsored(who)
  await add(who, proposalId, { arrangedBy: 'diocese', 'endsOn-day': '1', 'endsOn-month': '2', 'endsOn-year': '2027' })
  const select = { arrangedBy: true, otherArranger: true, endsOn: true, comments: true }
  expect(await db().improvementPlan.findFirst({ where: { proposalId }, select })).toEqual({
    arrangedBy: ['diocese'],
    otherArranger: null,
    endsOn: null,
    comments: null,
  })
})

test.each([
  ['who arranged it', { arrangedBy: '' }],
  ['who else arranged it', { otherArranger: '' }],
  ['who provides it', { providedBy: '' }],
  ['when it starts', { 'startsOn-day': '' }],
  ['when it ends', { ends: '' }],
  ['the day it ends', { ends: 'other' }],
  ['confidence', { confidence: 'some' }],
])('a plan without %s is not saved', async (_, missing) => {
  const who = await aPerson('Tola', officerRole)
  const { proposalId } = await aSponsored(who)
  await expect(add(who, proposalId, missing)).rejects.toThrow('Answer every question before you save the plan')
})

test('of two changes at once the second is shown both versions, and may then save its own', async () => {
  const [who, support] = [await aPerson('Tola', officerRole), await aPerson('Sam', supportRole)]
  const { proposalId } = await aSponsored(who)
  await add(who, proposalId)
  const { id } = (await listPlans(who, proposalId)).plans[0]!
  const [first, second] = [await planDraft(who, proposalId, id), await planDraft(support, proposalId, id)]
  const theirs = await draftOf(who, { ...first, providedBy: 'Vale Trust', ends: 'conversion' })
  expect(await savePlan(who, proposalId, theirs, 1)).toEqual({ stale: false })
  const yours = await draftOf(support, { ...second, providedBy: 'Brook Trust', ends: 'conversion' })
  const stale = await savePlan(support, proposalId, yours, 1)
  expect(stale).toMatchObject({
    stale: true,
    version: 2,
    savedBy: 'Tola Example',
    rows: [{ label: 'Provided by', theirs: 'Vale Trust', yours: 'Brook Trust' }],
  })
  expect(await namesOf(who, proposalId)).toEqual(['Provided by Vale Trust'])
  expect(await savePlan(support, proposalId, yours, 2)).toEqual({ stale: false })
  expect(await namesOf(who, proposalId)).toEqual(['Provided by Brook Trust'])
})

test('a removed plan is gone from the list and stays in its history', async () => {
  const who = await aPerson('Tola', officerRole)
  const { proposalId } = await aSponsored(who)
  await add(who, proposalId)
  const { id } = (await listPlans(who, proposalId)).plans[0]!
  const change = await draftOf(who, await planDraft(who, proposalId, id))
  await removePlan(who, proposalId, id)
  await removePlan(who, proposalId, id)
  expect(await namesOf(who, proposalId)).toEqual([])
  const { rows } = await pool().query('select op from history.improvement_plan where id = $1 order by seq', [id])
  expect(rows).toHaveLength(2)
  await expect(savePlan(who, proposalId, change, 1)).rejects.toThrow('School improvement plan not found')
})

test('only a sponsored conversion has plans', async () => {
  const who = await aPerson('Tola', officerRole)
  const { proposalId } = await aConversion(who)
  await expect(listPlans(who, proposalId)).rejects.toThrow('not found')
  await expect(add(who, proposalId)).rejects.toThrow('not found')
})

test('somebody else reads them and may not change them, nor anybody once the proposal is approved', async () => {
  const [who, other] = [await aPerson('Tola', officerRole), await aPerson('Femi', officerRole)]
  const { proposalId } = await aSponsored(who)
  await add(who, proposalId)
  const { plans, mayEdit } = await listPlans(other, proposalId)
  expect([plans.length, mayEdit]).toEqual([1, false])
  await expect(add(other, proposalId)).rejects.toThrow('Not permitted')
  await expect(planDraft(other, proposalId)).rejects.toThrow('Not permitted')
  await expect(removePlan(other, proposalId, plans[0]!.id)).rejects.toThrow('Not permitted')
  await submitTask(who, { of: 'proposal', id: proposalId }, 'project-dates', someDates)
  await decide(who, proposalId)
  await expect(add(who, proposalId)).rejects.toThrow('Not permitted')
})
