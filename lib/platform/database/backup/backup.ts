import { createWriteStream, renameSync, rmSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { endOfTable, toLine } from './format.ts'
import { copySql, listMigrations, listSequences, listTables } from './catalogue.ts'

export type CopyCounts = { tables: number; rows: number }

/**
 * Writes the whole record, its history included, to one file, as it was at one moment, while people work on. Takes the owner's
 * connection string; gives what was written. The file appears under its name only when it is complete.
 */
export async function backup(ownerUrl: string, file: string): Promise<CopyCounts> {
  const draft = `${file}.partial`
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const copied = { tables: 0, rows: 0 }
    const out = createWriteStream(draft, { mode: 0o600, flush: true })
    await pipeline(parts(client, copied), createGzip({ level: 4 }), out)
    await client.query('commit')
    renameSync(draft, file)
    return copied
  } finally {
    await client.end()
    rmSync(draft, { force: true })
  }
}

async function* parts(client: pg.Client, copied: CopyCounts): AsyncGenerator<string | Buffer> {
  const tables = await listTables(client)
  const migrations = await listMigrations(client)
  yield toLine({ format: 'prepare-and-complete-backup-1', madeAt: new Date().toISOString(), migrations, tables })
  const rows: number[] = []
  for (const table of tables) {
    const copy = client.query(copyTo(copySql(client, table, 'to stdout')))
    yield* copy
    yield endOfTable
    rows.push(copy.rowCount)
    copied.tables += 1
    copied.rows += copy.rowCount
  }
  // Sequences know no snapshot: read last, they are past every number that was copied.
  yield toLine({ rows, sequences: await listSequences(client) })
}
