import { expect, test } from 'vitest'
import { db, type Tx } from './client.ts'
import { lockRows } from './lock.ts'
import { sources, parseSource } from '#lib/testing/source'
import { aPerson, officerRole } from '#lib/testing/fixtures/people'
import { aConversion } from '#lib/testing/fixtures/proposals'

const none: string[] = []
const inTransaction = (work: (tx: Tx) => Promise<void>) => db().$transaction(work)

test('a transaction locks rows of tables in one order, and of one table again', async () => {
  await inTransaction(async (tx) => {
    await lockRows(tx, 'draft', none)
    await lockRows(tx, 'proposal', none)
    await lockRows(tx, 'proposal', none)
    await lockRows(tx, 'project', none, { by: 'proposal_id' })
  })
})

test.each([
  ['proposal', 'project'],
  ['proposal', 'project_group'],
  ['proposal', 'new_trust'],
  ['draft', 'proposal'],
] as const)('%s is not locked after %s, and the next transaction begins anew', async (earlier, later) => {
  await expect(
    inTransaction(async (tx) => {
      await lockRows(tx, later, none)
      await lockRows(tx, earlier, none)
    }),
  ).rejects.toThrow(`${earlier} is locked before ${later}`)
  await inTransaction((tx) => lockRows(tx, earlier, none))
})

const skipped = (id: string) => db().$queryRaw<unknown[]>`
  select from project where id = ${id}::uuid for update skip locked`

test('a locked row waits for the end of the transaction, and others of its table do not', async () => {
  const ada = await aPerson('Ada', officerRole)
  const [{ proposalId, projectId }, other] = [await aConversion(ada), await aConversion(ada)]
  await inTransaction(async (tx) => {
    await lockRows(tx, 'project', proposalId, { by: 'proposal_id' })
    expect(await skipped(projectId)).toEqual([])
    expect(await skipped(other.projectId)).toHaveLength(1)
  })
  expect(await skipped(projectId)).toHaveLength(1)
})

test('rows are locked in no other way', () => {
  const locking = sources('{app,lib}/**/*').filter((path) =>
    /\bfor (no key )?(update|(key )?share)\b\s*(`|nowait|skip)/i.test(parseSource(path).text),
  )
  expect(locking).toEqual([])
})
