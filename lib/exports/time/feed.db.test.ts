import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { asActor } from '#lib/db/as-actor'
import { pool, type Tx } from '#lib/db/client'
import { operator } from '#lib/people/operator'
import { systemPeople } from '#lib/people/system-people'
import { random } from '#prisma/seed/random'
import { openExport } from '#lib/exports/downloads/commands'
import { readCursor, writeCursor, type Cursor } from './cursor.ts'
import { feedColumns, toldOfSummed } from './feed-columns.ts'
import { openFeed } from './feed.ts'
import { linkedTables } from './links.ts'
import { exportPool } from '#lib/exports/pool'
import { tablesOfSource } from './scope.ts'
import { sources, type SourceName } from '#lib/exports/sources'
import { createProject } from '#lib/exports/testing/records'

afterAll(() => exportPool().end())

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
    async catchUp() {
      // Transactions of other tests, on the same server, may hold the feed back for a moment.
      for (let quiet = 0; quiet < 3;) {
        if ((await this.poll()) > 0) quiet = 0
        else quiet += 1
        await pause(50)
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

test('applied by its rule while writers overlap, the feed gives the final state; nothing is skipped or doubled', async () => {
  const projects = await Promise.all(Array.from({ length: 6 }, () => createProject()))
  const writers = Array.from({ length: 6 }, async (_, writer) => {
    const { between, pick, once } = random(writer + 1)
    for (let turn = 0; turn < 25; turn += 1) {
      const work = asActor(systemPeople.demonstration, async (tx) => {
        for (let step = 0; step <= between(1, 3); step += 1) {
          // A writer's own projects, so that none waits for another and their transactions overlap.
          await pick(ways)(tx, projects[writer]!, `${writer}.${turn}.${step}`)
          await pause(between(0, 12))
        }
        if (once(6)) throw new Error('Turned back')
      })
      await work.catch(() => {})
    }
  })
  const state = { isWriting: true }
  const written = Promise.all(writers).finally(() => (state.isWriting = false))
  const reader = aReader()
  while (state.isWriting) await reader.poll(7)
  await written
  await reader.catchUp()
  expect(kept(reader.records)).toEqual(await standing())
  expect(new Set(reader.delivered).size).toBe(reader.delivered.length)
  const seqs = linkedTables.map((table) => `select seq from history.${table}`).join(' union all ')
  const { rows } = await pool().query<{ seq: string }>(
    `select seq::text from (${seqs}) as written order by written.seq`,
  )
  expect(reader.delivered.toSorted((a, b) => a - b)).toEqual(rows.map(({ seq }) => Number(seq)))
  expect(rows.length).toBeGreaterThan(200)
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
  const summed = (Object.keys(sources) as SourceName[])
    .filter((name) => sources[name].join.includes('('))
    .flatMap(tablesOfSource)
  const untold = [...columns]
    .filter(([table, names]) => summed.includes(table) && names.length < 3)
    .map(([table]) => table)
  expect(untold, `say in ${Object.keys({ toldOfSummed }).join()} what the feed tells of them`).toEqual([])
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
