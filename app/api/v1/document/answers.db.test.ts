import { randomUUID } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { oas31 } from 'zod-openapi'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApiKey } from '#lib/api-keys/commands'
import { config } from '#lib/platform/config/config'
import { db, pool } from '#lib/platform/database/client'
import { filePool } from '#lib/platform/database/file-pools'
import { createProject } from '#lib/exports/testing/records'
import { writeCursor } from '#lib/exports/point-in-time/cursor'
import { operator } from '#lib/people/operator'
import { aSchool, aTrust } from '#lib/testing/fixtures/register'
import { startWorker, type Worker } from '#lib/startup/start-worker'
import { GET as getChanges } from '../changes/route.ts'
import { GET as getFile } from '../exports/[file]/route.ts'
import { GET as getDownload } from '../exports/downloads/[downloadId]/route.ts'
import { POST as sendProposal } from '../proposals/route.ts'
import { describeApi } from './document.ts'

/*
 * What the document says is what the routes do: every operation is asked, and whatever it answers (status, headers, type, shape) is in
 * the document; every answer of the document is given, but those of a database that is away and of a worker that failed.
 */
const document = JSON.parse(JSON.stringify(describeApi('http://localhost'))) as oas31.OpenAPIObject
const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }))
ajv.addSchema(document, 'api')
const notTried = ['500', '503']

type Method = 'get' | 'post'
const operations = Object.entries(document.paths!).flatMap(([path, item]) =>
  (['get', 'post'] as const).flatMap((method) => (item[method] ? [{ path, method, operation: item[method] }] : [])),
)

const find = (id: string) => operations.find(({ operation }) => operation.operationId === id)!

let keys: Record<'exports' | 'proposals' | 'tired', string>
let worker: Worker
let urn: string
let ukprn: string
const given = new Map<string, Set<string>>()

const make = (name: string, role: 'data-consumer' | 'application-service') => createApiKey(operator, { name, role })

beforeAll(async () => {
  await createProject()
  const tired = await make('Tired', 'data-consumer')
  keys = {
    exports: (await make('Exports', 'data-consumer')).key,
    proposals: (await make('Proposals', 'application-service')).key,
    tired: tired.key,
  }
  await ask('/api/v1/changes', { key: keys.tired })
  await pool().query('update rate_limit set points = $1 where key = $2', [
    config().apiRequestsPerMinute,
    `key:${tired.id}`,
  ])
  ;({ urn } = await aSchool())
  ukprn = (await aTrust()).ukprn!
  worker = await startWorker(process.env.DATABASE_URL!)
})

afterAll(async () => {
  await worker?.stop()
  await filePool().end()
})

type ApiRequest = {
  method?: Method
  key?: string
  body?: unknown
  idempotencyKey?: string
  tag?: string | null
  signal?: AbortSignal
}

async function ask(
  path: string,
  { method = 'get', key, body, idempotencyKey, tag, signal }: ApiRequest = {},
): Promise<Response> {
  const headers = new Headers(key ? { authorization: `Bearer ${key}` } : {})
  if (idempotencyKey) headers.set('idempotency-key', idempotencyKey)
  if (tag) headers.set('if-none-match', tag)
  const sent = typeof body === 'string' ? body : body === undefined ? null : JSON.stringify(body)
  const request = new Request(`http://localhost${path}`, {
    method: method.toUpperCase(),
    headers,
    body: sent,
    signal: signal ?? null,
  })
  const name = new URL(request.url).pathname.split('/').at(-1)!
  if (path.startsWith('/api/v1/changes')) return getChanges(request)
  if (path.startsWith('/api/v1/proposals')) return sendProposal(request)
  return path.includes('/downloads/')
    ? getDownload(request, { params: Promise.resolve({ downloadId: name }) })
    : getFile(request, { params: Promise.resolve({ file: name }) })
}

/** Asks an operation, and compares what it answers with what the document says of that answer. */
async function expectDocumented(id: string, status: number, path: string, asked: ApiRequest = {}) {
  const { method, path: template, operation } = find(id)
  const response = await ask(path, { method, key: id === 'sendProposal' ? keys.proposals : keys.exports, ...asked })
  const text = await response.text()
  expect(response.status, text.slice(0, 300)).toBe(status)
  given.set(id, (given.get(id) ?? new Set()).add(String(status)))
  const said = operation.responses![status] as oas31.ResponseObject
  expect(said, `${status} of ${id}`).toBeDefined()
  for (const [name, header] of Object.entries(said.headers ?? {}))
    if ((header as oas31.HeaderObject).required) expect(response.headers.get(name), name).not.toBeNull()
  const [type] = response.headers.get('content-type')?.split(';') ?? []
  if (type === undefined) expect(said.content).toBeUndefined()
  if (type === undefined) return { response, text }
  expect(Object.keys(said.content ?? {})).toContain(type)
  const at = ['paths', template, method, 'responses', status, 'content', type, 'schema']
  const check = ajv.getSchema(
    `api#/${at.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`,
  )!
  for (const value of valuesOf(type, text)) expect(check(value), JSON.stringify(check.errors).slice(0, 500)).toBe(true)
  return { response, text }
}

function valuesOf(type: string, text: string): unknown[] {
  if (type === 'text/jsonl')
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  return type.endsWith('json') ? [JSON.parse(text)] : [text]
}

const anApplication = (more: object = {}) => ({
  type: 'conversion',
  applicationReference: 'A2B_77',
  receivedOn: '2026-10-05',
  urn,
  incomingTrust: { ukprn },
  ...more,
})

const gone = writeCursor({ epoch: '00000000', snapshot: '3:3:' })
const nowhere = '00000000-0000-7000-8000-00000000ffff'

const files: [id: string, extension: string][] = [
  ['getExportCsv', 'csv'],
  ['getExportJsonLines', 'jsonl'],
  ['getExportChanges', 'changes.csv'],
]

test.each(files)('%s', async (id, extension) => {
  const { response } = await expectDocumented('getExportCsv', 200, '/api/v1/exports/merged.csv')
  const cursor = response.headers.get('next-cursor')
  await createProject()
  if (id !== 'getExportChanges') {
    const whole = await expectDocumented(id, 200, `/api/v1/exports/merged.${extension}`)
    const tag = whole.response.headers.get('etag')
    await expectDocumented(id, 304, `/api/v1/exports/merged.${extension}`, { tag })
  }
  await expectDocumented(id, 200, `/api/v1/exports/merged.${extension}?changedSince=${cursor}`)
  await expectDocumented(id, 400, `/api/v1/exports/merged.${extension}?colour=red`)
  await expectDocumented(id, 404, `/api/v1/exports/nothing.${extension}`)
  await expectDocumented(id, 410, `/api/v1/exports/merged.${extension}?changedSince=${gone}`)
})

test('getExportWorkbook and getDownload', async () => {
  const path = '/api/v1/exports/merged.xlsx'
  const { response } = await expectDocumented('getExportWorkbook', 200, path)
  await expectDocumented('getExportWorkbook', 304, path, { tag: response.headers.get('etag') })
  // Who does not wait is told where to ask later.
  await expectDocumented('getExportWorkbook', 202, path, { signal: AbortSignal.abort() })
  await expectDocumented('getExportWorkbook', 400, `${path}?changedSince=last-download`)
  await expectDocumented('getExportWorkbook', 404, '/api/v1/exports/nothing.xlsx')
  const { id } = await db().download.findFirstOrThrow({ where: { format: 'xlsx' }, orderBy: { startedAt: 'asc' } })
  const download = `/api/v1/exports/downloads/${id}`
  await expectDocumented('getDownload', 200, download)
  await expectDocumented('getDownload', 403, download, { key: keys.proposals })
  await expectDocumented('getDownload', 404, `/api/v1/exports/downloads/${nowhere}`)
  await db().download.update({ where: { id }, data: { expiresAt: new Date(0) } })
  await expectDocumented('getDownload', 410, download)
  await db().download.update({ where: { id }, data: { expiresAt: null, outcome: 'started' } })
  await expectDocumented('getDownload', 202, download)
})

test('getExportCsvMetadata', async () => {
  await expectDocumented('getExportCsvMetadata', 200, '/api/v1/exports/letters.csv-metadata.json?header=id')
  await expectDocumented('getExportCsvMetadata', 400, '/api/v1/exports/merged.csv-metadata.json?version=2')
  await expectDocumented('getExportCsvMetadata', 404, '/api/v1/exports/nothing.csv-metadata.json')
})

test('getChanges', async () => {
  await expectDocumented('getChanges', 200, '/api/v1/changes?limit=5')
  await expectDocumented('getChanges', 400, '/api/v1/changes?limit=0')
  await expectDocumented('getChanges', 410, `/api/v1/changes?after=${gone}`)
})

test('sendProposal', async () => {
  const path = '/api/v1/proposals'
  const idempotencyKey = randomUUID()
  await expectDocumented('sendProposal', 201, path, { body: anApplication(), idempotencyKey })
  await expectDocumented('sendProposal', 400, path, { body: {}, idempotencyKey: randomUUID() })
  await expectDocumented('sendProposal', 409, path, { body: anApplication(), idempotencyKey: randomUUID() })
  await expectDocumented('sendProposal', 413, path, { body: 'x'.repeat(300_000), idempotencyKey: randomUUID() })
  await expectDocumented('sendProposal', 422, path, { body: anApplication({ hasConsulted: true }), idempotencyKey })
})

const examples: Record<string, string> = { '{exportId}': 'merged', '{downloadId}': nowhere }
const addressOf = (path: string) => path.replaceAll(/\{\w+\}/g, (name) => examples[name]!)

test.each(operations.map(({ operation }) => operation.operationId!))('%s without its key', async (id) => {
  const path = addressOf(find(id).path)
  await expectDocumented(id, 401, path, { key: undefined })
  // Of a download nothing is told before it is found.
  if (id !== 'getDownload')
    await expectDocumented(id, 403, path, { key: id === 'sendProposal' ? keys.exports : keys.proposals })
  await expectDocumented(id, 429, path, { key: keys.tired })
})

test.each(operations.filter(({ path }) => path.includes('{exportId}')).map(({ operation }) => operation.operationId!))(
  '%s knows the names of the document, and says them',
  async (id) => {
    const { path, operation } = find(id)
    const names = (operation.parameters as oas31.ParameterObject[]).flatMap((one) =>
      one.in === 'query' ? one.name : [],
    )
    const refused = await (await ask(`${addressOf(path)}?colour=red`, { key: keys.exports })).json()
    const { message } = refused.errors.find(({ name }: { name: string }) => name === 'colour')
    const told = message.split(': ').at(-1).split(', ')
    expect(told).toEqual(expect.arrayContaining(names))
    if (id === 'getExportCsv') expect(names.toSorted()).toEqual(told.toSorted())
  },
)

test('every answer of the document was given', () => {
  for (const { operation } of operations) {
    const documented = Object.keys(operation.responses!).filter((status) => !notTried.includes(status))
    const missing = documented.filter((status) => !given.get(operation.operationId!)?.has(status))
    expect(missing, operation.operationId).toEqual([])
  }
})
