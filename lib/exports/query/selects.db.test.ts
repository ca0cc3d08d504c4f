import { text } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { seedProjects } from '#prisma/seed/records/projects'
import { selectsOf } from './selects.ts'
import { exportSelect } from './select.ts'
import { copying, openCopy } from '#lib/exports/files/copy'
import { csvEncoding } from '#lib/exports/files/csv'
import { knownExport, knownExports } from '#lib/exports/testing/known-exports'
import { jsonlEncoding } from '#lib/exports/files/jsonl'
import { filePool } from '#lib/platform/database/file-pools'

beforeAll(() => seedProjects({ projects: 1200 }))

const read = async (statements: Parameters<typeof copying>[0]) => {
  const copy = await openCopy(filePool(), copying(statements))
  const bytes = await text(copy.bytes)
  return { bytes, rows: await copy.finish() }
}

test.each(knownExports.flatMap(({ id }) => [csvEncoding(), jsonlEncoding].map((encoding) => [id, encoding] as const)))(
  '%s in parts is the same as in one piece',
  async (id, encoding) => {
    const definition = knownExport(id)
    let parts = 0
    const inParts = await read(async (client) => {
      const statements = await selectsOf(client, definition, {}, encoding.rendering)
      parts = statements.length
      return statements.map(encoding.copy)
    })
    const whole = await read(async () => [encoding.copy(exportSelect(definition, {}, encoding.rendering))])
    expect(inParts).toEqual(whole)
    expect(parts).toBe(whole.rows >= 100 ? 2 : 1)
  },
)

test('an export shorter than the first part is one COPY', async () => {
  const { bytes } = await read(async (client) =>
    (await selectsOf(client, knownExport('merged'), { from: '2099-01-01' }, 'csv')).map(csvEncoding().copy),
  )
  expect(bytes).toBe('')
})
