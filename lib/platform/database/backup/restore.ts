import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Refused } from '#lib/platform/errors'
import { endOfTable, header, trailer, type Header, type Table } from './format.ts'
import type { CopyCounts } from './backup.ts'
import { copySql, listMigrations, listTables, quoted } from './catalogue.ts'
import { readLines } from './read-lines.ts'
import { advanceTransactionIds } from '#lib/platform/database/transaction-ids'

type Lines = AsyncGenerator<Buffer, void, void>

/**
 * Reads a backup into an empty database that has the same migrations: all of it or nothing. Takes the owner's connection string
 * (triggers rest meanwhile, which only a superuser may order); gives what was read. Throws Refused when file or database do not allow it.
 */
export async function restore(ownerUrl: string, file: string): Promise<CopyCounts> {
  const unzipped = createGunzip()
  createReadStream(file)
    .on('error', (error) => unzipped.destroy(error))
    .pipe(unzipped)
  const lines = readLines(unzipped)
  try {
    const head = await readHeader(lines, file)
    return await inTransaction(ownerUrl, async (client) => {
      await ensureFits(client, head)
      await client.query('set local session_replication_role = replica')
      return readTables(client, head, lines)
    })
  } catch (error) {
    throw explained(error, file)
  } finally {
    unzipped.destroy()
  }
}

async function inTransaction<Result>(ownerUrl: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    await advanceTransactionIds(client)
    return result
  } finally {
    // Ending the connection rolls back what was not committed.
    await client.end()
  }
}

async function readHeader(lines: Lines, file: string): Promise<Header> {
  const head = header.safeParse(parsed(await lines.next()))
  if (!head.success) throw new Refused(`${file} is not a backup of this product.`)
  return head.data
}

/** Which rows are people's. The others, like all of `heartbeat` and `rate_limit`, a new database and its worker write by themselves. */
const people: Record<string, string> = {
  person: `where kind = 'person'`,
  task_list_fingerprint: 'where false',
  export_definition: `where saved_by_id in (select id from person where kind = 'person')`,
}

async function ensureFits(client: pg.Client, head: Header) {
  const mine = await listMigrations(client)
  if (JSON.stringify(mine) !== JSON.stringify(head.migrations))
    throw new Refused(
      `The backup was made by another version of the product (its newest migration is ${head.migrations.at(-1)}, this version’s ${mine.at(-1)}). Restore it with that version, then update.`,
    )
  for (const table of await listTables(client)) {
    if (table.schema !== 'public' || table.name === 'heartbeat' || table.name === 'rate_limit') continue
    const { rowCount } = await client.query(
      `select 1 from ${quoted(client, table)} ${people[table.name] ?? ''} limit 1`,
    )
    if (rowCount) throw new Refused(`The database is not empty (${table.name} has rows). Restore into a new one.`)
  }
}

async function readTables(client: pg.Client, head: Header, lines: Lines): Promise<CopyCounts> {
  await client.query(`truncate ${head.tables.map((table) => quoted(client, table)).join(', ')}`)
  const rows: number[] = []
  for (const table of head.tables) rows.push(await readTable(client, table, lines))
  const tail = trailer.safeParse(parsed(await lines.next()))
  if (!tail.success || JSON.stringify(tail.data.rows) !== JSON.stringify(rows)) throw new Incomplete()
  for (const { schema, name, lastValue, isCalled } of tail.data.sequences)
    await client.query('select setval($1::regclass, $2, $3)', [quoted(client, { schema, name }), lastValue, isCalled])
  return { tables: rows.length, rows: rows.reduce((sum, count) => sum + count, 0) }
}

async function readTable(client: pg.Client, table: Table, lines: Lines): Promise<number> {
  const copy = client.query(copyFrom(copySql(client, table, 'from stdin')))
  await pipeline(rowsOf(lines), copy)
  return copy.rowCount
}

async function* rowsOf(lines: Lines) {
  for (;;) {
    const line = await lines.next()
    if (line.done) throw new Incomplete()
    if (line.value.equals(endMark)) return
    yield line.value
  }
}

const endMark = Buffer.from(endOfTable)

function parsed(line: IteratorResult<Buffer, void>): unknown {
  try {
    return JSON.parse(String(line.value))
  } catch {
    return undefined
  }
}

class Incomplete extends Error {}

/** What went wrong, as a sentence for the operator where it is the file's or the account's fault. */
function explained(error: unknown, file: string): unknown {
  const { code } = error as { code?: string }
  if (error instanceof Incomplete || code === 'Z_BUF_ERROR')
    return new Refused(`${file} is incomplete: nothing was restored.`)
  if (code?.startsWith('Z_')) return new Refused(`${file} is not a backup of this product, or it is damaged.`)
  if (code === 'ENOENT' || code === 'EACCES') return new Refused(`${file} cannot be read (${code}).`)
  if (code === '42501')
    return new Refused(
      'Restoring needs a superuser. On a managed server, use its own backups, or pg_dump and pg_restore.',
    )
  return error
}
