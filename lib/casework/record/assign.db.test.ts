import { beforeAll, describe, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { Forbidden, Refused } from '#lib/platform/errors'
import { deactivatePerson } from '#lib/people/commands'
import { operator } from '#lib/people/operator'
import { assignProjects } from '#lib/casework/projects/assign'
import { assignCaseworker } from '#lib/casework/projects/commands'
import { changeTeam } from '#lib/casework/projects/details/commands'
import { handOver } from '#lib/testing/fixtures/handover'
import { assignProposals } from '#lib/casework/proposals/assign'
import { assignOfficer } from '#lib/casework/proposals/commands'
import { aPerson, caseworkerRole, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { aConversion, anApprovedConversion } from '#lib/testing/fixtures/proposals'
import { getAssigneeName, listChosen } from '#lib/casework/bulk-assignment/queries'

let officer: Principal
let lead: Principal
let consumer: Principal

beforeAll(async () => {
  officer = await aPerson('Ada', officerRole)
  lead = await aPerson('Lea', { role: 'team-lead', team: 'regional-casework-services' })
  consumer = await aPerson('Con', { role: 'data-consumer', team: null })
})

/** Projects in the hands of Regional casework services, as the page showed them. */
async function handedOver(count: number) {
  const chosen = []
  for (let number = 0; number < count; number += 1) {
    const { projectId: id } = await anApprovedConversion(officer)
    await handOver(officer, id, 'regional-casework-services')
    const { version } = await db().project.findUniqueOrThrow({ where: { id } })
    chosen.push({ id, version })
  }
  return chosen
}
const holdersOf = async (chosen: { id: string }[]) =>
  (await db().project.findMany({ where: { id: { in: chosen.map(({ id }) => id) } }, orderBy: { id: 'asc' } })).map(
    ({ caseworkerId }) => caseworkerId,
  )

describe('projects, several at a time', () => {
  test('all go to one person, who gets one e-mail; who changed them last is written down', async () => {
    const cat = await aPerson('Cat', caseworkerRole)
    const chosen = await handedOver(3)
    expect(await assignProjects(lead, chosen, cat.id)).toEqual([])
    expect(await holdersOf(chosen)).toEqual([cat.id, cat.id, cat.id])
    expect(await db().email.findMany({ where: { personId: cat.id } })).toMatchObject([
      { subject: '3 projects assigned to you' },
    ])
    const progress = await db().projectProgress.findUniqueOrThrow({ where: { id: chosen[0]!.id } })
    expect(progress.lastChangedById).toBe(lead.id)
  })

  test('sent twice they are assigned once', async () => {
    const cat = await aPerson('Cat', caseworkerRole)
    const chosen = await handedOver(2)
    const both = await Promise.all([assignProjects(lead, chosen, cat.id), assignProjects(lead, chosen, cat.id)])
    expect(both).toEqual([[], []])
    expect(await db().email.count({ where: { personId: cat.id } })).toBe(1)
    const { version } = await db().project.findUniqueOrThrow({ where: { id: chosen[0]!.id } })
    expect(version).toBe(chosen[0]!.version + 1)
  })

  test('one that changed meanwhile holds all back, and is named', async () => {
    const [cat, dan] = [await aPerson('Cat', caseworkerRole), await aPerson('Dan', caseworkerRole)]
    const chosen = await handedOver(2)
    await assignProjects(lead, [chosen[1]!], dan.id)
    expect(await assignProjects(lead, chosen, cat.id)).toEqual([chosen[1]!.id])
    expect(await holdersOf(chosen)).toEqual([null, dan.id])
    expect(await db().email.count({ where: { personId: cat.id } })).toBe(0)
  })

  test('taken away they are nobody’s: null, not an empty person', async () => {
    const cat = await aPerson('Cat', caseworkerRole)
    const chosen = await handedOver(2)
    await assignProjects(lead, chosen, cat.id)
    await assignProjects(
      lead,
      chosen.map(({ id }) => ({ id })),
      null,
    )
    expect(await holdersOf(chosen)).toEqual([null, null])
  })

  test('every one is authorised: one that is not to be assigned refuses all', async () => {
    const cat = await aPerson('Cat', caseworkerRole)
    const [open] = await handedOver(1)
    const { projectId } = await aConversion(officer)
    await expect(assignProjects(lead, [open!, { id: projectId }], cat.id)).rejects.toBeInstanceOf(Forbidden)
    await expect(assignProjects(consumer, [open!], cat.id)).rejects.toBeInstanceOf(Forbidden)
    expect(await holdersOf([open!])).toEqual([null])
  })

  test('not to somebody without the role, nor to somebody deactivated, nor before it is handed over', async () => {
    const gone = await aPerson('Gus', caseworkerRole)
    await deactivatePerson(operator, gone.id)
    const chosen = await handedOver(1)
    await expect(assignProjects(lead, chosen, consumer.id)).rejects.toBeInstanceOf(Refused)
    await expect(assignProjects(lead, chosen, gone.id)).rejects.toBeInstanceOf(Refused)
    const { projectId } = await anApprovedConversion(officer)
    await expect(assignProjects(lead, [{ id: projectId }], null)).rejects.toThrow('Hand the project over')
  })

  test('the page shows each as it is now, and whether it may still be assigned', async () => {
    const cat = await aPerson('Cat', caseworkerRole)
    const [mine] = await handedOver(1)
    const { projectId } = await aConversion(officer)
    await assignProjects(lead, [mine!], cat.id)
    const rows = await listChosen(lead, 'project', [mine!.id, projectId])
    expect(rows.map(({ id, assignedTo, mayAssign }) => ({ id, assignedTo, mayAssign }))).toEqual([
      { id: mine!.id, assignedTo: 'Cat Example', mayAssign: true },
      { id: projectId, assignedTo: undefined, mayAssign: false },
    ])
    // Other tests here have people of the same name.
    expect(await getAssigneeName(lead, 'project', cat.id)).toMatch(/^Cat Example( \(|$)/)
    await expect(getAssigneeName(lead, 'proposal', cat.id)).rejects.toThrow('not found')
  })
})

describe('proposals, several at a time', () => {
  test('all go to one officer, or to none when one changed meanwhile', async () => {
    const support = await aPerson('Sue', supportRole)
    const [ben, eve] = [await aPerson('Ben', officerRole), await aPerson('Eve', officerRole)]
    const ids = [(await aConversion(officer)).proposalId, (await aConversion(officer)).proposalId]
    const chosen = (await listChosen(support, 'proposal', ids)).map(({ id, version }) => ({ id, version }))
    expect(await assignProposals(support, chosen, ben.id)).toEqual([])
    expect(await assignProposals(support, chosen, eve.id)).toEqual(ids)
    expect(await db().proposal.count({ where: { id: { in: ids }, officerId: ben.id } })).toBe(2)
    expect(await db().email.count({ where: { personId: ben.id } })).toBe(1)
  })

  test('a caseworker cannot hold one', async () => {
    const cat = await aPerson('Cat', caseworkerRole)
    const { proposalId } = await aConversion(officer)
    await expect(assignProposals(officer, [{ id: proposalId }], cat.id)).rejects.toBeInstanceOf(Refused)
  })
})

describe('one at a time', () => {
  test('who was given it meanwhile keeps it, and both are shown', async () => {
    const [cat, dan] = [await aPerson('Cat', caseworkerRole), await aPerson('Dan', caseworkerRole)]
    const [{ id, version }] = (await handedOver(1)) as [{ id: string; version: number }]
    await assignCaseworker(lead, id, cat.id, version)
    const stale = await assignCaseworker(lead, id, dan.id, version)
    const rows = [{ label: 'Assigned to', theirs: 'Cat Example', yours: 'Dan Example' }]
    expect(stale).toMatchObject({ stale: true, version: version + 1, savedBy: 'Lea Example', rows })
    expect(await holdersOf([{ id }])).toEqual([cat.id])
    // Sent once more it is wanted, and the same twice is saved already.
    expect(await assignCaseworker(lead, id, dan.id, version + 1)).toEqual({ stale: false })
    expect(await assignCaseworker(lead, id, dan.id, version)).toEqual({ stale: false })
    expect(await holdersOf([{ id }])).toEqual([dan.id])
    await expect(assignCaseworker(consumer, id, cat.id, version)).rejects.toBeInstanceOf(Forbidden)
  })

  test('that something else of it changed is no conflict', async () => {
    const cat = await aPerson('Cat', caseworkerRole)
    const [{ id, version }] = (await handedOver(1)) as [{ id: string; version: number }]
    await changeTeam(lead, id, 'london', version)
    expect(await assignCaseworker(lead, id, cat.id, version)).toEqual({ stale: false })
    expect(await holdersOf([{ id }])).toEqual([cat.id])
  })

  test('a proposal’s officer likewise; one that is not there is not found', async () => {
    const support = await aPerson('Sue', supportRole)
    const [ben, eve] = [await aPerson('Ben', officerRole), await aPerson('Eve', officerRole)]
    const { proposalId } = await aConversion(officer)
    const { version } = await db().proposal.findUniqueOrThrow({ where: { id: proposalId } })
    await assignOfficer(support, proposalId, ben.id, version)
    const rows = [{ label: 'Delivery officer', theirs: 'Ben Example', yours: 'Nobody' }]
    expect(await assignOfficer(support, proposalId, null, version)).toMatchObject({ stale: true, rows })
    expect(await assignOfficer(support, proposalId, eve.id, version + 1)).toEqual({ stale: false })
    await expect(assignOfficer(support, crypto.randomUUID(), eve.id, 1)).rejects.toThrow('Proposal')
  })
})
