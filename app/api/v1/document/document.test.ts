import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { receivedProposal } from '#lib/casework/proposals/receiving/schema'
import { exportedFunctions, parseSource, sources } from '#lib/testing/source'
import { apiPaths, describeApi } from './document.ts'
import { describeOperations, describeValues } from './operations.ts'

const document = describeApi('https://prepare.example')
/** The document as tools get it. */
const sent = () => JSON.parse(JSON.stringify(document))

test('is OpenAPI 3.1', async () => {
  const validator = new Validator()
  expect(await validator.validate(sent())).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
  const broken = sent()
  delete broken.info.title
  expect((await new Validator().validate(broken)).valid).toBe(false)
})

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const routes = sources('app/api/v1/**/route.ts').map((path) => ({
  pattern: new RegExp(`^${path.slice('app'.length, -'/route.ts'.length).replaceAll(/\[[^\]]+\]/g, '[^/]+')}$`),
  path,
  methods: [...exportedFunctions(parseSource(path)).keys()].filter((name) => methods.includes(name)),
}))
const documented = Object.entries(apiPaths).flatMap(([path, item]) =>
  Object.keys(item).map((method) => ({ path, method: method.toUpperCase() })),
)

test.each(documented)('$method $path has a route', ({ path, method }) => {
  expect(routes.some((route) => route.pattern.test(path) && route.methods.includes(method))).toBe(true)
})

test('every route of the API is in the document; the document itself needs no entry', () => {
  const missing = routes.flatMap((route) =>
    route.methods
      .filter((method) => !documented.some((one) => one.method === method && route.pattern.test(one.path)))
      .map((method) => `${method} ${route.path}`),
  )
  expect(missing).toEqual(['GET app/api/v1/openapi.json/route.ts'])
})

test('people read every operation, what it may be asked and how it answers', () => {
  const operations = describeOperations(document)
  expect(operations.map(({ method, path }) => ({ method, path }))).toEqual(
    documented.map(({ path, method }) => ({ method, path })),
  )
  for (const { id, parameters, answers, example } of operations) {
    expect(
      parameters.filter(({ meaning, values }) => meaning === '' && values === ''),
      id,
    ).toEqual([])
    expect(answers.map(({ status }) => status).toSorted(), id).toEqual(expect.arrayContaining(['401', '403', '429']))
    expect(example).toMatch(/^curl /)
  }
  const csv = operations.find(({ id }) => id === 'getExportCsv')!
  expect(csv.parameters.find(({ name }) => name === 'phase')!.values).toBe(
    'One of: preparing, completing, closed, more than one by giving the name again',
  )
  expect(csv.parameters.find(({ name }) => name === 'exportId')).toMatchObject({
    place: 'in the address',
    required: true,
  })
})

test.each([
  [{ type: 'integer', minimum: 1, maximum: 10, default: 5 }, 'A whole number from 1 to 10; 5 when left out'],
  [{ type: 'string', format: 'date-time' }, 'Like 2026-10-31T17:00:00Z'],
  [{ type: 'string', format: 'uuid' }, 'A UUID'],
  [{ type: 'string', pattern: 'x' }, ''],
] as const)('values of %j: %s', (schema, words) => expect(describeValues(schema)).toBe(words))

test('the example of a proposal is one', () => {
  const { body } = describeOperations(document).find(({ id }) => id === 'sendProposal')!
  expect(receivedProposal.safeParse(JSON.parse(body!)).error).toBeUndefined()
})
