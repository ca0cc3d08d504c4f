import { expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { assignOfficer } from '#lib/casework/proposals/commands'
import { changeTrust } from '#lib/casework/proposals/trust/commands'
import { getTrustToChange } from '#lib/casework/proposals/trust/queries'
import { aPerson, caseworkerRole, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { aConversion, approval, aTransfer, decide, someDates, submitTask } from '#lib/testing/fixtures/proposals'
import { aTrust } from '#lib/testing/fixtures/register'
import { addToNewTrust, assignNewTrust, registerNewTrust, removeFromNewTrust, renumberNewTrust } from './commands.ts'
import { getFormAMat, searchCandidates } from './queries.ts'

const anOfficer = () => aPerson('Olu', officerRole)

/** A conversion that forms a new trust, and the trust. */
async function forming(who: Principal) {
  const { proposalId } = await aConversion(who, { formsNewTrust: 'yes', newTrustName: 'The New Trust' })
  const { newTrustId } = await db().proposal.findUniqueOrThrow({ where: { id: proposalId } })
  return { proposalId, newTrustId: newTrustId! }
}
const officerOf = async (id: string) => (await db().proposal.findUniqueOrThrow({ where: { id } })).officerId

test('a transfer joins a conversion that forms a trust, and leaves again while it is prepared', async () => {
  const who = await anOfficer()
  const { proposalId, newTrustId } = await forming(who)
  const transfer = await aTransfer(who)
  expect((await searchCandidates(who, 'school')).map(({ id }) => id)).toContain(transfer.proposalId)
  await addToNewTrust(who, newTrustId, transfer.proposalId)
  await addToNewTrust(who, newTrustId, transfer.proposalId) // sent twice
  const { members } = await getFormAMat(who, newTrustId)
  expect(members.map(({ id }) => id)).toEqual([proposalId, transfer.proposalId])
  expect(await db().proposal.findUniqueOrThrow({ where: { id: transfer.proposalId } })).toMatchObject({
    incomingTrustId: null,
    version: 2,
  })
  await removeFromNewTrust(who, newTrustId, transfer.proposalId)
  expect((await getFormAMat(who, newTrustId)).members).toHaveLength(1)
})

test('a voluntary conversion that leaves has no trust, and can be given one', async () => {
  const who = await anOfficer()
  const { proposalId, newTrustId } = await forming(who)
  await removeFromNewTrust(who, newTrustId, proposalId)
  expect(await getTrustToChange(who, proposalId)).toMatchObject({ change: 'select', version: 2 })
  expect(await changeTrust(who, proposalId, (await aTrust()).id, 2)).toEqual({ stale: false })
  await expect(addToNewTrust(who, newTrustId, proposalId)).rejects.toThrow(/cannot be changed/)
})

test('others may not, and nobody once it is approved', async () => {
  const who = await anOfficer()
  const { proposalId, newTrustId } = await forming(who)
  const transfer = await aTransfer(who)
  const stranger = await anOfficer()
  await expect(addToNewTrust(stranger, newTrustId, transfer.proposalId)).rejects.toThrow('Not permitted')
  await expect(removeFromNewTrust(stranger, newTrustId, proposalId)).rejects.toThrow('Not permitted')
  const consumer = await aPerson('Con', { role: 'data-consumer', team: null })
  const { id: trustId } = await aTrust()
  await expect(assignNewTrust(consumer, newTrustId, { officerId: null, version: 1 })).rejects.toThrow('Not permitted')
  await expect(registerNewTrust(consumer, newTrustId, { trustId, version: 1 })).rejects.toThrow('Not permitted')
  await expect(renumberNewTrust(who, newTrustId, { referenceNumber: 'TR70001', version: 1 })).rejects.toThrow(
    'Not permitted',
  )
  await submitTask(who, { of: 'proposal', id: proposalId }, 'project-dates', someDates)
  await decide(who, proposalId, approval)
  await expect(removeFromNewTrust(who, newTrustId, proposalId)).rejects.toThrow('Not permitted')
})

test('of two who put a transfer to two new trusts at once, one is told that it forms another', async () => {
  const who = await anOfficer()
  const [a, b] = [await forming(who), await forming(who)]
  const { proposalId } = await aTransfer(who)
  const both = await Promise.allSettled([
    addToNewTrust(who, a.newTrustId, proposalId),
    addToNewTrust(who, b.newTrustId, proposalId),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('its officer gets what nobody has, also what was taken away again', async () => {
  const [who, other] = [await anOfficer(), await anOfficer()]
  const { proposalId, newTrustId } = await forming(who)
  const transfer = await aTransfer(who)
  await addToNewTrust(who, newTrustId, transfer.proposalId)
  await assignOfficer(who, proposalId, null)
  await assignNewTrust(who, newTrustId, { officerId: other.id, version: 1 })
  expect([await officerOf(proposalId), await officerOf(transfer.proposalId)]).toEqual([other.id, who.id])
  expect(await getFormAMat(who, newTrustId)).toMatchObject({ officerId: other.id, version: 2 })
})

test('the trust of the register is entered once for all; afterwards by service support alone', async () => {
  const who = await aPerson('Cas', caseworkerRole)
  const officer = await anOfficer()
  const { newTrustId } = await forming(officer)
  const transfer = await aTransfer(officer)
  await addToNewTrust(officer, newTrustId, transfer.proposalId)
  const register = (person: Principal, trustId: string, version = 1) =>
    registerNewTrust(person, newTrustId, { trustId, version })
  const [trust, another, closed] = [await aTrust(), await aTrust(), await aTrust({ statusCode: 'CLOSED' })]
  await expect(register(who, closed.id)).rejects.toThrow(/is closed/)
  await expect(register(who, '01a20000-0000-7000-8000-000000000000')).rejects.toThrow(/Select the trust/)
  await expect(register(who, transfer.outgoingTrustId)).rejects.toThrow(/leave/)
  expect(await register(who, trust.id)).toEqual({ stale: false })
  expect(await register(who, trust.id)).toEqual({ stale: false }) // sent twice
  expect(await register(officer, another.id)).toMatchObject({
    stale: true,
    version: 2,
    savedBy: 'Cas Example',
    rows: [{ theirs: trust.name, yours: another.name }],
  })
  await expect(register(who, another.id, 2)).rejects.toThrow('Not permitted')
  const support = await aPerson('Sue', supportRole)
  expect(await register(support, another.id, 2)).toEqual({ stale: false })
  const listed = await db().proposalList.findMany({ where: { proposal: { newTrustId } }, select: { words: true } })
  expect(listed).toHaveLength(2)
  for (const { words } of listed) expect(words).toContain(another.ukprn)
  const late = await aTransfer(officer)
  await expect(addToNewTrust(officer, newTrustId, late.proposalId)).rejects.toThrow(/in the register now/)
})

test('service support gives another reference number, which no other new trust has', async () => {
  const support = await aPerson('Sue', supportRole)
  const who = await anOfficer()
  const [a, b] = [await forming(who), await forming(who)]
  const renumber = (id: string, referenceNumber: string, version = 1) =>
    renumberNewTrust(support, id, { referenceNumber, version })
  expect(await renumber(a.newTrustId, 'TR70001')).toEqual({ stale: false })
  expect(await renumber(a.newTrustId, 'TR70002')).toMatchObject({ stale: true, version: 2 })
  await expect(renumber(b.newTrustId, 'TR70001')).rejects.toThrow(/Another new trust has/)
})
