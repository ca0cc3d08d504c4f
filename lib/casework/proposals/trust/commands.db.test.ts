import { expect, test } from 'vitest'
import { db } from '#lib/platform/database/client'
import { aPerson, caseworkerRole, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { aConversion, aTransfer, anApprovedConversion } from '#lib/testing/fixtures/proposals'
import { aTrust } from '#lib/testing/fixtures/register'
import { changeNewTrust, changeTrust } from './commands.ts'
import { getTrustToChange } from './queries.ts'

const anOfficer = () => aPerson('Olu', officerRole)
const withoutTrust = { route: 'sponsored', hasPreferredTrust: 'no' }
const trustOf = async (id: string) =>
  (await db().proposal.findUniqueOrThrow({ where: { id }, select: { incomingTrustId: true } })).incomingTrustId

test('a sponsored conversion gets its trust later, and another one after that', async () => {
  const who = await anOfficer()
  const { proposalId } = await aConversion(who, withoutTrust)
  const [first, second] = [await aTrust(), await aTrust()]
  expect(await changeTrust(who, proposalId, first.id, 1)).toEqual({ stale: false })
  expect(await trustOf(proposalId)).toBe(first.id)
  expect(await changeTrust(who, proposalId, first.id, 1)).toEqual({ stale: false }) // sent twice
  const { version } = await getTrustToChange(who, proposalId)
  expect(version).toBe(2)
  expect(await changeTrust(who, proposalId, second.id, version)).toEqual({ stale: false })
  expect(await trustOf(proposalId)).toBe(second.id)
})

test('a choice over somebody else’s newer one is shown beside it and not made', async () => {
  const who = await anOfficer()
  const { proposalId } = await aTransfer(who)
  const [theirs, yours] = [await aTrust(), await aTrust()]
  const support = await aPerson('Sue', supportRole)
  await changeTrust(support, proposalId, theirs.id, 1)
  expect(await changeTrust(who, proposalId, yours.id, 1)).toMatchObject({
    stale: true,
    version: 2,
    savedBy: 'Sue Example',
    rows: [{ label: 'Incoming trust', theirs: theirs.name, yours: yours.name }],
  })
  expect(await trustOf(proposalId)).toBe(theirs.id)
})

test.each([
  ['the outgoing trust', async (outgoing: string) => outgoing, /must be different from the outgoing trust/],
  ['a closed trust', async () => (await aTrust({ statusCode: 'CLOSED' })).id, /is closed/],
  ['an unknown trust', async () => '01a20000-0000-7000-8000-000000000000', /Select the incoming trust/],
])('a transfer cannot be led to %s', async (_, choose, message) => {
  const who = await anOfficer()
  const { proposalId, outgoingTrustId } = await aTransfer(who)
  await expect(changeTrust(who, proposalId, await choose(outgoingTrustId), 1)).rejects.toThrow(message)
})

test('a voluntary conversion keeps its trust', async () => {
  const who = await anOfficer()
  const { proposalId } = await aConversion(who)
  expect(await getTrustToChange(who, proposalId)).toMatchObject({ change: 'none' })
  await expect(changeTrust(who, proposalId, (await aTrust()).id, 1)).rejects.toThrow(/cannot be changed/)
})

test('others may not change it, and nobody once the proposal is approved', async () => {
  const who = await anOfficer()
  const { proposalId } = await aTransfer(who)
  const { id } = await aTrust()
  for (const other of [await anOfficer(), await aPerson('Cas', caseworkerRole)]) {
    await expect(changeTrust(other, proposalId, id, 1)).rejects.toThrow('Not permitted')
    await expect(getTrustToChange(other, proposalId)).rejects.toThrow('Not permitted')
  }
  const approved = await anApprovedConversion(who)
  await expect(changeTrust(who, approved.proposalId, id, 1)).rejects.toThrow('Not permitted')
})

test('a new trust is renamed for all who form it; its number is for service support', async () => {
  const who = await anOfficer()
  const { proposalId } = await aConversion(who, { formsNewTrust: 'yes', newTrustName: 'The First Name' })
  const newTrust = await db().newTrust.findFirstOrThrow({ where: { proposals: { some: { id: proposalId } } } })
  const other = await aConversion(who, { formsNewTrust: 'yes', alreadyHere: 'yes', newTrustId: newTrust.id })
  const change = { name: 'The Second Name', referenceNumber: 'TR70123' }
  await expect(changeNewTrust(who, proposalId, change, 1)).rejects.toThrow('Not permitted')
  expect(await changeNewTrust(who, proposalId, { name: 'The Second Name' }, 1)).toEqual({ stale: false })
  const support = await aPerson('Sue', supportRole)
  const stale = await changeNewTrust(support, other.proposalId, { ...change, name: 'The Third Name' }, 1)
  expect(stale).toMatchObject({ stale: true, version: 2, savedBy: 'Olu Example' })
  expect(await changeNewTrust(support, other.proposalId, change, 2)).toEqual({ stale: false })
  expect(await db().newTrust.findUniqueOrThrow({ where: { id: newTrust.id } })).toMatchObject({ ...change, version: 3 })
  const progress = await db().proposalProgress.findMany({ where: { id: { in: [proposalId, other.proposalId] } } })
  expect(progress.map(({ lastChangedById }) => lastChangedById)).toEqual([support.id, support.id])
  const another = await aConversion(who, { formsNewTrust: 'yes', newTrustName: 'Another' })
  await expect(changeNewTrust(support, another.proposalId, { ...change, name: 'Another' }, 1)).rejects.toThrow(
    /Another new trust has/,
  )
  await expect(changeTrust(who, proposalId, (await aTrust()).id, 1)).rejects.toThrow(/has changed/)
})
