import { expect, test } from 'vitest'
import { db } from '#lib/platform/database/client'
import { aPerson } from '#lib/testing/fixtures/people'
import { mostDrafts, startDraft, sweepDrafts } from './drafts.ts'

const idsOf = async (personId: string) =>
  (await db().draft.findMany({ where: { personId }, orderBy: { id: 'asc' } })).map(({ id }) => id)

const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60_000)

test('a person keeps so many drafts, and loses those not touched for longest', async () => {
  const [ada, ben] = [await aPerson('Ada'), await aPerson('Ben')]
  const bens = await startDraft(ben, 'decision')
  const first = await startDraft(ada, 'decision')
  const second = await startDraft(ada, 'decision')
  const finished = await startDraft(ada, 'decision')
  await db().draft.update({ where: { id: finished }, data: { createdAs: finished } })
  await db().draft.update({ where: { id: first }, data: { updatedAt: new Date(Date.now() + 60_000) } })
  for (let made = 2; made < mostDrafts + 1; made += 1) await startDraft(ada, 'decision')
  const left = await idsOf(ada.id)
  expect(left).toHaveLength(mostDrafts + 1)
  expect(left).toEqual(expect.arrayContaining([first, finished]))
  expect(left).not.toContain(second)
  expect(await idsOf(ben.id)).toEqual([bens])
})

test('drafts that nobody has touched for three months are deleted', async () => {
  const ada = await aPerson('Ada')
  const [old, recent] = [await startDraft(ada, 'decision'), await startDraft(ada, 'decision')]
  await db().draft.update({ where: { id: old }, data: { updatedAt: daysAgo(91) } })
  await db().draft.update({ where: { id: recent }, data: { updatedAt: daysAgo(89) } })
  await sweepDrafts()
  expect(await idsOf(ada.id)).toEqual([recent])
})
