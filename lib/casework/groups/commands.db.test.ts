import { expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { NotFound } from '#lib/platform/errors'
import { startDraft } from '#lib/platform/journeys/drafts'
import { assignOfficer } from '#lib/casework/proposals/commands'
import { changeTrust } from '#lib/casework/proposals/trust/commands'
import { aPerson, caseworkerRole, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { aConversion, anApprovedConversion, aTransfer } from '#lib/testing/fixtures/proposals'
import { aTrust } from '#lib/testing/fixtures/register'
import { addToGroup, assignGroup, createGroup, deleteGroup, removeFromGroup } from './commands.ts'
import { groupJourney } from './journey.ts'
import { getGroup, listEligible } from './queries.ts'

const anOfficer = () => aPerson('Olu', officerRole)
const idsIn = async (who: Principal, groupId: string) => (await getGroup(who, groupId)).members.map(({ id }) => id)
const officerOf = async (id: string) => (await db().proposal.findUniqueOrThrow({ where: { id } })).officerId
const make = async (who: Principal, trustId: string, proposalIds: string[]) =>
  createGroup(who, await startDraft(who, groupJourney.key, { trustId, proposalIds }))

/** A conversion and a transfer that join one trust. */
async function joining(who: Principal) {
  const trust = await aTrust()
  const conversion = await aConversion(who, { trustId: trust.id })
  const transfer = await aTransfer(who, { trustId: trust.id })
  return { trust, conversion: conversion.proposalId, transfer: transfer.proposalId }
}

test('a conversion and a transfer that join one trust become a group, once however often it is sent', async () => {
  const who = await anOfficer()
  const { trust, conversion, transfer } = await joining(who)
  expect((await listEligible(who, trust.id)).map(({ id }) => id)).toEqual([transfer, conversion])
  const draftId = await startDraft(who, groupJourney.key, { trustId: trust.id, proposalIds: [conversion, transfer] })
  const [first, again] = await Promise.all([createGroup(who, draftId), createGroup(who, draftId)])
  expect(again).toBe(first)
  const group = await getGroup(who, first)
  expect(group).toMatchObject({ reference: expect.stringMatching(/^GRP_\d{8}$/), trust: { ukprn: trust.ukprn } })
  expect(group.members.map(({ id }) => id).toSorted()).toEqual([conversion, transfer].toSorted())
  expect(await listEligible(who, trust.id)).toEqual([])
})

test('nobody else may make or change groups', async () => {
  const who = await anOfficer()
  const { trust, conversion, transfer } = await joining(who)
  const groupId = await make(who, trust.id, [conversion])
  for (const other of [await aPerson('Cas', caseworkerRole), await aPerson('Non')]) {
    await expect(make(other, trust.id, [transfer])).rejects.toThrow('Not permitted')
    await expect(addToGroup(other, groupId, [transfer])).rejects.toThrow('Not permitted')
    await expect(removeFromGroup(other, groupId, conversion)).rejects.toThrow('Not permitted')
    await expect(assignGroup(other, groupId, { officerId: null, version: 1 })).rejects.toThrow('Not permitted')
    await expect(deleteGroup(other, groupId)).rejects.toThrow('Not permitted')
    await expect(listEligible(other, trust.id)).rejects.toThrow('Not permitted')
  }
  expect(await idsIn(await aPerson('Cas', caseworkerRole), groupId)).toEqual([conversion])
})

test('what is decided, joins another trust or is in another group is not added', async () => {
  const who = await anOfficer()
  const { trust, conversion, transfer } = await joining(who)
  const groupId = await make(who, trust.id, [conversion])
  const elsewhere = await joining(who)
  const approved = await anApprovedConversion(who)
  const ofApproved = await db().proposal.findUniqueOrThrow({ where: { id: approved.proposalId } })
  await expect(addToGroup(who, groupId, [transfer, elsewhere.transfer])).rejects.toThrow(/does not join/)
  await expect(make(who, ofApproved.incomingTrustId!, [approved.proposalId])).rejects.toThrow(/has a decision/)
  await expect(make(who, trust.id, [conversion])).rejects.toThrow(/in a group already/)
  expect(await idsIn(who, groupId)).toEqual([conversion])
  await addToGroup(who, groupId, [transfer])
  await addToGroup(who, groupId, [transfer]) // sent twice
  expect(await idsIn(who, groupId)).toHaveLength(2)
})

test('of two who put one proposal into two groups at once, one is told that it is taken', async () => {
  const [one, two] = [await anOfficer(), await anOfficer()]
  const { trust, conversion, transfer } = await joining(one)
  const third = await aConversion(one, { trustId: trust.id })
  const [a, b] = [await make(one, trust.id, [conversion]), await make(two, trust.id, [transfer])]
  const both = await Promise.allSettled([
    addToGroup(one, a, [third.proposalId]),
    addToGroup(two, b, [third.proposalId]),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect((await idsIn(one, a)).length + (await idsIn(one, b)).length).toBe(3)
})

test('an officer of the group gets what nobody has, also what was taken away again; the rest is left alone', async () => {
  const [who, other] = [await anOfficer(), await anOfficer()]
  const { trust, conversion, transfer } = await joining(who)
  await assignOfficer(who, conversion, other.id)
  await assignOfficer(who, conversion, null)
  const groupId = await make(who, trust.id, [conversion, transfer])
  expect(await assignGroup(who, groupId, { officerId: other.id, version: 1 })).toEqual({ stale: false })
  expect([await officerOf(conversion), await officerOf(transfer)]).toEqual([other.id, who.id])
  expect(await getGroup(who, groupId)).toMatchObject({ officer: 'Olu Example', version: 2 })
  const emails = await db().email.findMany({ where: { personId: other.id } })
  expect(emails).toHaveLength(2)
  await assignGroup(who, groupId, { officerId: null, version: 2 })
  expect([await officerOf(conversion), await officerOf(transfer)]).toEqual([other.id, who.id])
})

test('an officer whom somebody chose meanwhile is shown, not replaced; only delivery officers and team leads can be chosen', async () => {
  const [who, theirs] = [await anOfficer(), await aPerson('Theo', officerRole)]
  const { trust, conversion } = await joining(who)
  const groupId = await make(who, trust.id, [conversion])
  const support = await aPerson('Sue', supportRole)
  await assignGroup(support, groupId, { officerId: theirs.id, version: 1 })
  expect(await assignGroup(who, groupId, { officerId: who.id, version: 1 })).toMatchObject({
    stale: true,
    version: 2,
    savedBy: 'Sue Example',
    rows: [{ label: 'Delivery officer', theirs: 'Theo Example', yours: 'Olu Example' }],
  })
  const caseworker = await aPerson('Cas', caseworkerRole)
  await expect(assignGroup(who, groupId, { officerId: caseworker.id, version: 2 })).rejects.toThrow(/from the list/)
})

test('a member keeps its trust until it leaves; an empty group can be deleted', async () => {
  const who = await anOfficer()
  const { trust, transfer } = await joining(who)
  const another = await aTrust()
  const groupId = await make(who, trust.id, [transfer])
  await expect(changeTrust(who, transfer, another.id, 2)).rejects.toThrow(/Remove it from the group/)
  await expect(deleteGroup(who, groupId)).rejects.toThrow(/Remove every proposal/)
  await removeFromGroup(who, groupId, transfer)
  await removeFromGroup(who, groupId, transfer) // sent twice
  const { version, incomingTrustId } = await db().proposal.findUniqueOrThrow({ where: { id: transfer } })
  expect(incomingTrustId).toBe(trust.id)
  expect(await changeTrust(who, transfer, another.id, version)).toEqual({ stale: false })
  await deleteGroup(who, groupId)
  await expect(getGroup(who, groupId)).rejects.toThrow(NotFound)
})
