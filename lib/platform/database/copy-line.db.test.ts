import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { from as copyFrom } from 'pg-copy-streams'
import { expect, test } from 'vitest'
import { pool } from './client.ts'
import { copyLine } from './copy-line.ts'

test('COPY reads back what was written', async () => {
  const rows = [
    ['plain', 'tab\tand\\backslash', 'two\r\nlines', '', '\\N', '\\.', 'École 日本 🏫'],
    [null, undefined, 42, 1.5, true, new Date('2026-11-02T09:30:00Z'), { reason: 'a "quoted"\nline' }],
  ]
  const client = await pool().connect()
  try {
    await client.query('begin')
    await client.query(
      'create temporary table copied (a text, b text, c text, d text, e text, f text, g text) on commit drop',
    )
    await pipeline(Readable.from(rows.map(copyLine)), client.query(copyFrom('copy copied from stdin')))
    const read = await client.query({ text: 'select * from copied', rowMode: 'array' })
    expect(read.rows).toEqual([
      rows[0],
      [null, null, '42', '1.5', 'true', '2026-11-02T09:30:00.000Z', '{"reason":"a \\"quoted\\"\\nline"}'],
    ])
  } finally {
    await client.query('rollback')
    client.release()
  }
})
