import { beforeEach, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { aHandover } from '#lib/testing/fixtures/handover'
import { aPerson, caseworkerRole, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { aConversion, anApprovedConversion, submitTask } from '#lib/testing/fixtures/proposals'
import { findStaleProgress } from '#lib/testing/stale-progress'
import { handOver } from './commands.ts'
import { listAwaitingHandover } from './queries.ts'

let officer: Principal
beforeEach(async () => {
  officer = await aPerson('Olu', officerRole)
})

const first = { page: 1, urn: '' }
const idsFor = async (who: Principal, query = first) =>
  (await listAwaitingHandover(who, query)).rows.map(({ id }) => id)

test('handed to Regional casework services: nobody has it, its leads are told, comments are a note', async () => {
  const lead = await aPerson('Rosa', { role: 'team-lead', team: 'regional-casework-services' })
  const { projectId } = await anApprovedConversion(officer)
  await handOver(officer, projectId, aHandover)
  const project = await db().project.findUniqueOrThrow({
    where: { id: projectId },
    include: { opening: true, notes: true },
  })
  expect(project).toMatchObject({
    team: 'regional-casework-services',
    caseworkerId: null,
    handedOverAt: expect.any(Date),
    opening: { schoolLink: aHandover.schoolLink, outgoingTrustLink: null, twoRequiresImprovement: 'no' },
    notes: [{ taskKey: 'handover', body: aHandover.comments, authorId: officer.id }],
  })
  expect(await db().email.count({ where: { personId: lead.id, kind: 'project-handed-over' } })).toBe(1)
})

test('kept by the region, the delivery officer carries on and nobody is told', async () => {
  const { projectId } = await anApprovedConversion(officer)
  const support = await aPerson('Sue', supportRole)
  await handOver(support, projectId, { ...aHandover, to: 'regional-team', comments: null })
  expect(await db().project.findUniqueOrThrow({ where: { id: projectId }, include: { notes: true } })).toMatchObject({
    team: 'london',
    caseworkerId: officer.id,
    assignedAt: expect.any(Date),
    handedOverAt: expect.any(Date),
    notes: [],
  })
})

test('tasks that the school does not need are set aside, one that somebody has touched is not', async () => {
  const [fresh, touched] = [await anApprovedConversion(officer), await anApprovedConversion(officer)]
  const support = await aPerson('Sue', supportRole)
  const key = 'sponsored-support-grant'
  await submitTask(support, { of: 'project', id: touched.projectId }, key, { grantLevel: 'fast-track' })
  for (const { projectId } of [fresh, touched]) await handOver(officer, projectId, aHandover)
  const statusOf = async ({ projectId: id }: { projectId: string }) =>
    (await db().projectProgress.findUniqueOrThrow({ where: { id } })).statuses[key]
  expect([await statusOf(fresh), await statusOf(touched)]).toEqual(['not-applicable', 'in-progress'])
  expect(await findStaleProgress()).toEqual([])
})

test('it is handed over once, by those it belongs to, and not before it is approved', async () => {
  const { projectId } = await anApprovedConversion(officer)
  for (const other of [await aPerson('Oz', officerRole), await aPerson('Cass', caseworkerRole)])
    await expect(handOver(other, projectId, aHandover)).rejects.toThrow('Not permitted')
  const both = await Promise.allSettled([1, 2].map(() => handOver(officer, projectId, aHandover)))
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await db().note.count({ where: { projectId } })).toBe(1)
  await expect(handOver(officer, (await aConversion(officer)).projectId, aHandover)).rejects.toThrow('Not permitted')
})

test('the list has what somebody may hand over', async () => {
  const { projectId, school } = await anApprovedConversion(officer)
  const [lead, elsewhere, colleague, support] = [
    await aPerson('Lena', { role: 'team-lead', team: 'london' }),
    await aPerson('Ed', { role: 'team-lead', team: 'south-east' }),
    await aPerson('Oz', officerRole),
    await aPerson('Sue', supportRole),
  ]
  expect(await idsFor(officer)).toEqual([projectId])
  expect(await idsFor(lead)).toContain(projectId)
  expect(await idsFor(support, { page: 1, urn: school.urn })).toEqual([projectId])
  expect(await idsFor(elsewhere)).toEqual([])
  expect(await idsFor(colleague)).toEqual([])
  await expect(idsFor(await aPerson('Cass', caseworkerRole))).rejects.toThrow('Not permitted')
  await handOver(officer, projectId, aHandover)
  expect(await idsFor(officer)).toEqual([])
})
