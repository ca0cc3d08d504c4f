import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { asActor } from '#lib/platform/database/as-actor'
import { pool, type Tx } from '#lib/platform/database/client'
import { operator } from '#lib/people/operator'
import { systemPeople } from '#lib/people/system-people'
import { openExport } from '#lib/exports/downloads/commands'
import { readCursor, writeCursor, type Cursor } from '#lib/exports/point-in-time/cursor'
import { feedColumns } from './feed-columns.ts'
import { openFeed } from './feed.ts'
import { exportedTables } from '#lib/catalogue/sources/tables'
import { filePool } from '#lib/platform/database/file-pools'
import { createProject } from '#lib/exports/testing/records'

afterAll(() => filePool().end())

type Change = { seq: number; table: string; id: string; op: string; row: Record<string, unknown> | null }
type Records = Map<string, Change>

/** A reader of the feed, by its rule: of each record it keeps the change with the highest `seq`. */
function aReader(cursor?: Cursor) {
  const records: Records = new Map()
  const delivered: number[] = []
  let after = cursor
  return {
    records,
    delivered,
    async poll(limit = 100) {
      const feed = await openFeed(operator, after, limit)
      const changes = (await text(feed.body))
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Change)
      expect(changes).toHaveLength(feed.rowCount)
      for (const change of changes) {
        delivered.push(change.seq)
        const key = `${change.table} ${change.id}`
        if ((records.get(key)?.seq ?? 0) < change.seq) records.set(key, change)
      }
      after = readCursor(feed.next)!
      return changes.length
    },
    /** Polls until everything that has been written by now has come: transactions of other tests, on the same server, hold the feed back. */
    async catchUp() {
      const { rows } = await pool().query<{ end: string }>(
        'select pg_snapshot_xmax(pg_current_snapshot())::text as end',
      )
      for (;;) {
        await this.poll()
        if (BigInt(after!.place!.xid) >= BigInt(rows[0]!.end)) return
        await pause(20)
      }
    },
  }
}

/** Every record that exports read as it stands, in the feed's words. */
async function standing(): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {}
  for (const [table, columns] of feedColumns()) {
    const { rows } = await pool().query<{ id: string; row: unknown }>(
      `select id, (select row_to_json(told) from (select ${columns.map((name) => `t.${name}`).join(', ')}) as told) as row from ${table} as t`,
    )
    for (const { id, row } of rows) all[`${table} ${id}`] = row
  }
  return all
}

const kept = (records: Records) =>
  Object.fromEntries([...records].filter(([, { op }]) => op !== 'delete').map(([key, { row }]) => [key, row]))

const ways: ((tx: Tx, ids: Awaited<ReturnType<typeof createProject>>, value: string) => Promise<unknown>)[] = [
  (tx, { projectId }, value) =>
    tx.project.update({ where: { id: projectId }, data: { region: value.slice(-1) === '1' ? 'A' : 'B' } }),
  (tx, { schoolId }, name) => tx.establishment.update({ where: { id: schoolId }, data: { name } }),
  (tx, { proposalId }, author) =>
    tx.preparation.upsert({ where: { id: proposalId }, create: { id: proposalId, author }, update: { author } }),
  (tx, { proposalId }, body) => tx.note.create({ data: { proposalId, body, authorId: systemPeople.service.id } }),
  (tx, { proposalId }) => tx.note.deleteMany({ where: { proposalId } }),
  (tx, _, name) => tx.trust.create({ data: { groupUid: name, name } }),
]

type Turn = { steps: { way: number; pause: number }[]; isTurnedBack: boolean }
const turns = (length: number): fc.Arbitrary<Turn[]> =>
  fc.array(
    fc.record({
      steps: fc.array(fc.record({ way: fc.nat(ways.length - 1), pause: fc.nat(12) }), { minLength: 1, maxLength: 4 }),
      isTurnedBack: fc.nat(5).map((number) => number === 0),
    }),
    { minLength: length, maxLength: length },
  )
const histories = fc.record({
  writers: fc.array(turns(10), { minLength: 3, maxLength: 6 }),
  reader: fc.record({ limit: fc.integer({ min: 1, max: 40 }), pause: fc.nat(15) }),
})

/** One writer, with a project of its own, so that none waits for another and their transactions overlap. */
async function write(plan: Turn[], name: string): Promise<void> {
  const ids = await createProject()
  for (const [turn, { steps, isTurnedBack }] of plan.entries()) {
    const work = asActor(systemPeople.demonstration, async (tx) => {
      for (const [step, { way, pause: rest }] of steps.entries()) {
        await ways[way]!(tx, ids, `${name}.${turn}.${step}`)
        await pause(rest)
      }
      if (isTurnedBack) throw new Error('Turned back')
    })
    await work.catch((error: Error) => expect(error.message).toBe('Turned back'))
  }
}

test('applied by its rule while writers overlap, the feed gives the final state; nothing is skipped or doubled', async () => {
  let [run, told] = [0, 0]
  const property = fc.asyncProperty(histories, async ({ writers, reader: { limit, pause: rest } }) => {
    run += 1
    const state = { isWriting: true }
    const writing = Promise.all(writers.map((plan, writer) => write(plan, `${run}.${writer}`)))
    const written = writing.finally(() => (state.isWriting = false))
    const reader = aReader()
    while (state.isWriting) {
      await reader.poll(limit)
      await pause(rest)
    }
    await written
    await reader.catchUp()
    expect(kept(reader.records)).toEqual(await standing())
    const seqs = exportedTables.map((table) => `select seq from history.${table}`).join(' union all ')
    const { rows } = await pool().query<{ seq: string }>(
      `select seq::text from (${seqs}) as written order by written.seq`,
    )
    expect(reader.delivered.toSorted((a, b) => a - b)).toEqual(rows.map(({ seq }) => Number(seq)))
    told = rows.length
  })
  // What overlaps is never the same twice: a smaller history would tell nothing.
  await fc.assert(property, { numRuns: 5, endOnFailure: true })
  expect(told).toBeGreaterThan(200)
})

test('goes on from the cursor of an export: what the file does not have yet, and nothing that it has', async () => {
  const { projectId, proposalId } = await createProject()
  const file = await openExport(operator, { exportId: 'merged', filters: {}, format: 'jsonl' })
  await text(file.body)
  const reader = aReader(readCursor(file.nextCursor!))
  await reader.catchUp()
  expect(reader.delivered).toEqual([])
  await asActor(systemPeople.service, (tx) => tx.proposal.update({ where: { id: proposalId }, data: { version: 2 } }))
  await asActor(systemPeople.service, (tx) => tx.overview.create({ data: { id: projectId, mpName: 'Una Example' } }))
  await reader.catchUp()
  expect([...reader.records.values()].map(({ table }) => table)).toEqual(['proposal', 'overview'])
  expect(reader.records.get(`overview ${projectId}`)!.row).toMatchObject({ mp_name: 'Una Example' })
})

test('tells nothing that no export tells', () => {
  const columns = feedColumns()
  expect(columns.get('person')!.toSorted()).toEqual(['email', 'first_name', 'id', 'kind', 'last_name'])
  expect(columns.get('note')).not.toContain('body')
})

test('tells the columns that exports only choose or find rows by', () => {
  const columns = feedColumns()
  expect(columns.get('decision')).toContain('recorded_at')
  expect(columns.get('opening')).toEqual(
    expect.arrayContaining([
      'headteacher_id',
      'chair_of_governors_id',
      'incoming_trust_ceo_id',
      'outgoing_trust_ceo_id',
      'main_contact_id',
    ]),
  )
})

test.each(['', 'nonsense', 'e30', Buffer.from('{"epoch":"12345678"}').toString('base64url')])(
  '%j is no cursor',
  (given) => {
    expect(readCursor(given)).toBeUndefined()
  },
)

test.each(['5:4:', '0:0:', '3:9:2', '3:9:5,5', '3:9:9', "3:9:');--"])('%j is no snapshot', (snapshot) => {
  expect(readCursor(writeCursor({ epoch: '0123abcd', snapshot }))).toBeUndefined()
})

test.each(['3:3:', '3:9:3,8', '3:9:'])('%j is a snapshot', (snapshot) => {
  expect(readCursor(writeCursor({ epoch: '0123abcd', snapshot }))).toEqual({ epoch: '0123abcd', snapshot })
})

test('a cursor of another life of the database is refused', async () => {
  await expect(openFeed(operator, { epoch: '00000000', snapshot: '3:3:' }, 10)).rejects.toThrow('take the whole export')
})
