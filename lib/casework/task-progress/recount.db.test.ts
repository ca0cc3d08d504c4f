import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asActor } from '#lib/platform/database/as-actor'
import { db } from '#lib/platform/database/client'
import { operator } from '#lib/people/operator'
import { aPerson, officerRole } from '#lib/testing/fixtures/people'
import { aConversion, aTransfer, anApprovedConversion, submitTask } from '#lib/testing/fixtures/proposals'
import { findStaleProgress } from '#lib/testing/stale-progress'
import { recountProgress, taskListFingerprint } from './recount.ts'

let owner: pg.Client
let approved: { projectId: string; proposalId: string }
beforeAll(async () => {
  owner = new pg.Client(process.env.DATABASE_OWNER_URL)
  await owner.connect()
  const who = await aPerson('Tola', officerRole)
  approved = await anApprovedConversion(who)
  await aConversion(who)
  const { proposalId } = await aTransfer(who)
  await submitTask(who, { of: 'proposal', id: proposalId }, 'rationale', { rationaleForProject: 'Because' })
})
afterAll(() => owner.end())

/** As a release left it whose lists had two tasks fewer, none of them due. */
const makeStale = () =>
  asActor(operator, async (tx) => {
    await tx.projectProgress.updateMany({ data: { applicable: { decrement: 2 }, nextDueOn: null } })
    await tx.proposalProgress.updateMany({ data: { applicable: { decrement: 2 }, completed: 7 } })
  })
const progressOf = (id: string) => db().projectProgress.findUniqueOrThrow({ where: { id } })

test('a new database has been counted by the lists as they are', async () => {
  expect(await db().taskListFingerprint.findMany()).toEqual([{ hash: taskListFingerprint() }])
  expect(await findStaleProgress()).toEqual([])
})

test('while the lists stay the same nothing is counted', async () => {
  await makeStale()
  expect(await recountProgress(owner)).toBe(0)
  expect(await findStaleProgress()).toHaveLength(7)
})

test('other lists count everything again, batch by batch, and say not that anybody changed it', async () => {
  const before = await progressOf(approved.projectId)
  expect(before.nextDueOn).toBeNull()
  expect(await recountProgress(owner, 'other lists', 2)).toBe(7)
  expect(await findStaleProgress()).toEqual([])
  const { applicable, nextDueOn, lastChangedAt } = await progressOf(approved.projectId)
  expect(applicable).toBe(before.applicable + 2)
  expect(nextDueOn).not.toBeNull()
  expect(lastChangedAt).toEqual(before.lastChangedAt)
  expect(await db().taskListFingerprint.findMany()).toEqual([{ hash: 'other lists' }])
})

test('counted again by the same lists, no row changes', async () => {
  expect(await recountProgress(owner)).toBe(0)
  expect(await db().taskListFingerprint.findMany()).toEqual([{ hash: taskListFingerprint() }])
})
