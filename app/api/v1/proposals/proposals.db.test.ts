import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { createApiKey } from '#lib/api-keys/commands'
import { db, pool } from '#lib/platform/database/client'
import { operator } from '#lib/people/operator'
import { aSchool, aTrust, anAcademy } from '#lib/testing/fixtures/register'
import { findStaleProgress } from '#lib/testing/stale-progress'
import { POST } from './route.ts'

let key: string

beforeAll(async () => {
  key = (await createApiKey(operator, { name: 'Apply service', role: 'application-service' })).key
})

type Sent = { bearer?: string | null; idempotencyKey?: string | null }

function send(body: unknown, { bearer = key, idempotencyKey = randomUUID() }: Sent = {}) {
  const headers = new Headers()
  if (bearer) headers.set('authorization', `Bearer ${bearer}`)
  if (idempotencyKey) headers.set('idempotency-key', idempotencyKey)
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return POST(new Request('http://localhost/api/v1/proposals', { method: 'POST', headers, body: text }))
}

let number = 0

async function anApplication(more: object = {}) {
  const [school, trust] = [await aSchool({ pupils: 80, capacity: 100 }), await aTrust()]
  const shared = { type: 'conversion', applicationReference: `A2B_${(number += 1)}`, receivedOn: '2026-10-05' }
  return { ...shared, urn: school.urn, incomingTrust: { ukprn: trust.ukprn }, ...more }
}

test('an application becomes a proposal, pre-filled, made by its key and nobody’s yet', async () => {
  const body = await anApplication({
    proposedConversionOn: '2027-09-01',
    publishedAdmissionNumber: 60,
    pfi: { isPartOfScheme: false },
    rationaleForTrust: 'They are near',
    hasConsulted: true,
    forecastPupils: { yearOne: 81, yearThree: 90 },
    budget: {
      currentYear: { endsOn: '2027-03-31', revenue: { amount: 12_500.25, status: 'deficit' } },
      nextYear: { endsOn: '2028-03-31', capital: { amount: 100, status: 'surplus' } },
    },
  })
  const response = await send(body)
  expect(response.status).toBe(201)
  const told = await response.json()
  expect(response.headers.get('location')).toBe(told.link)
  expect(told).toMatchObject({ reference: expect.stringMatching(/^CON-\d+$/), projects: [{ urn: body.urn }] })
  const proposal = await db().proposal.findUniqueOrThrow({
    where: { id: told.id },
    include: { preparation: true, createdBy: true, projects: { include: { overview: true, budget: true } } },
  })
  expect(proposal).toMatchObject({
    type: 'conversion',
    route: 'voluntary',
    officerId: null,
    origin: 'application',
    applicationReference: body.applicationReference,
    applicationReceivedOn: new Date('2026-10-05'),
    createdBy: { kind: 'system', firstName: 'Apply service' },
    preparation: { governingBodyResolution: 'yes', consultation: 'yes', rationaleForTrust: 'They are near' },
  })
  const [project] = proposal.projects
  expect(project).toMatchObject({ significantOn: new Date('2027-09-01'), phase: 'preparing' })
  expect(project!.overview).toMatchObject({
    publishedAdmissionNumber: 60,
    pfiScheme: 'no',
    viabilityIssues: 'yes',
    financialDeficit: 'yes',
    yearOnePupils: 81,
    yearTwoPupils: null,
    yearThreePupils: 90,
    yearThreeCapacity: null,
  })
  expect(project!.budget!.currentYearRevenue!.toNumber()).toBe(-12_500.25)
  const { rows } = await pool().query('select distinct actor from history.project where id = $1', [project!.id])
  expect(rows).toEqual([{ actor: proposal.createdById }])
  expect(await findStaleProgress()).toEqual([])
})

test('the schools of one application form one new trust; another joins it by its reference', async () => {
  const shared = { applicationReference: 'A2B_900001', incomingTrust: { newTrustName: 'The Teasel Trust' } }
  const sent = [await anApplication(shared), await anApplication(shared)]
  const told = await Promise.all(sent.map(async (body) => (await send(body)).json()))
  const trusts = await db().newTrust.findMany({ where: { name: 'The Teasel Trust' } })
  expect(trusts).toHaveLength(1)
  const { reference: formAMatReference, id } = trusts[0]!
  const joins = await (await send(await anApplication({ incomingTrust: { formAMatReference } }))).json()
  const proposals = await db().proposal.findMany({ where: { newTrustId: id } })
  expect(proposals.map((one) => one.id).toSorted()).toEqual([...told, joins].map((one) => one.id).toSorted())
})

test('a transfer becomes one proposal with a project for each academy', async () => {
  const [outgoing, incoming] = [await aTrust(), await aTrust()]
  const urns = [(await anAcademy(outgoing.id)).urn, (await anAcademy(outgoing.id)).urn]
  const transfer = { type: 'transfer', applicationReference: 'TRF-1', receivedOn: '2026-10-05', urns }
  const outgoingTrust = { referenceNumber: outgoing.referenceNumber }
  const same = await send({ ...transfer, outgoingTrust, incomingTrust: outgoingTrust })
  expect([same.status, (await same.json()).detail]).toEqual([400, expect.stringContaining('must be different')])
  const response = await send({ ...transfer, outgoingTrust, incomingTrust: { ukprn: incoming.ukprn } })
  expect(response.status).toBe(201)
  const told = await response.json()
  expect(told).toMatchObject({ reference: expect.stringMatching(/^MAT-\d+$/) })
  expect(told.projects.map(({ urn }: { urn: string }) => urn).toSorted()).toEqual(urns.toSorted())
  const again = await send({ ...transfer, outgoingTrust, urns: urns.slice(1) })
  expect([again.status, (await again.json()).errors[0].name]).toEqual([409, 'urns'])
})

test('the same request again, also at once, gives the same answer; the same key with another body is refused', async () => {
  const [body, idempotencyKey] = [await anApplication(), randomUUID()]
  const answers = await Promise.all([1, 2, 3].map(() => send(body, { idempotencyKey })))
  const told = await Promise.all(answers.map((answer) => answer.json()))
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
  expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1)
  expect(await db().project.count({ where: { school: { urn: body.urn } } })).toBe(1)
  const other = await send({ ...body, hasConsulted: true }, { idempotencyKey })
  expect([other.status, (await other.json()).title]).toEqual([422, 'Key used before'])
})

test('of two applications of one school at the same moment, one is told of the other', async () => {
  const body = await anApplication()
  const answers = await Promise.all([send(body), send(body)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
  const refused = await answers.find(({ status }) => status === 409)!.json()
  expect(refused).toMatchObject({ title: 'Project exists', errors: [{ name: 'urn' }] })
})

test.each<[number, string, () => Promise<[unknown, Sent?]>]>([
  [401, 'without a key', async () => [await anApplication(), { bearer: null }]],
  [
    403,
    'with a key for exports',
    async () => {
      const { key: bearer } = await createApiKey(operator, { name: 'Reports', role: 'data-consumer' })
      return ['not even JSON', { bearer }]
    },
  ],
  [400, 'without an idempotency key', async () => [await anApplication(), { idempotencyKey: null }]],
  [400, 'what is not JSON', async () => ['{']],
  [400, 'what is no proposal', async () => [{ type: 'closure' }]],
  [400, 'a school that is not in the register', async () => [await anApplication({ urn: '999999' })]],
  [400, 'an academy', async () => [await anApplication({ urn: (await anAcademy((await aTrust()).id)).urn })]],
  [400, 'a closed school', async () => [await anApplication({ urn: (await aSchool({ statusCode: '2' })).urn })]],
  [400, 'an unknown trust', async () => [await anApplication({ incomingTrust: { ukprn: '19999999' } })]],
  [400, 'an unknown TRN', async () => [await anApplication({ incomingTrust: { referenceNumber: 'TR99999' } })]],
  [
    400,
    'an unknown new trust',
    async () => [await anApplication({ incomingTrust: { formAMatReference: 'FAM_99999999' } })],
  ],
  [
    400,
    'a closed trust',
    async () => [await anApplication({ incomingTrust: { ukprn: (await aTrust({ statusCode: 'CLOSED' })).ukprn } })],
  ],
  [413, 'more than it may hold', async () => ['x'.repeat(300_000)]],
])('%i for %s', async (status, _, prepare) => {
  const response = await send(...(await prepare()))
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const body = await response.json()
  expect(body).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) })
  expect(body.detail).not.toMatch(/invalid|undefined|null/i)
})

test('a trust is the open one of two that have its number', async () => {
  const { ukprn } = await aTrust({ statusCode: 'CLOSED' })
  const open = await aTrust({ ukprn, statusCode: 'OPEN' })
  const response = await send(await anApplication({ incomingTrust: { ukprn } }))
  expect(response.status).toBe(201)
  const { id } = await response.json()
  expect(await db().proposal.findUnique({ where: { id } })).toMatchObject({ incomingTrustId: open.id })
})

test('every field that is wrong is listed', async () => {
  const body = await (await send(await anApplication({ urn: 'x', receivedOn: 'soon' }))).json()
  expect(body.errors.map(({ name }: { name: string }) => name)).toEqual(['receivedOn', 'urn'])
})
