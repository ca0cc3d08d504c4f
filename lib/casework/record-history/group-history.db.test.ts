import { expect, test } from 'vitest'
import { db, pool } from '#lib/platform/database/client'
import { addToGroup, assignGroup, createGroup, removeFromGroup } from '#lib/casework/groups/commands'
import { groupJourney } from '#lib/casework/groups/journey'
import { startDraft } from '#lib/platform/journeys/drafts'
import { registerNewTrust } from '#lib/casework/form-a-mat/commands'
import { assignOfficer } from '#lib/casework/proposals/commands'
import { aPerson, officerRole } from '#lib/testing/fixtures/people'
import { aConversion } from '#lib/testing/fixtures/proposals'
import { aTrust } from '#lib/testing/fixtures/register'
import { historyFilters } from './filters.ts'
import { getGroupHistory, groupFields, excludedGroupColumns } from './group-history.ts'

const all = historyFilters.parse({})
const nameOf = async (id: string) => (await db().proposal.findUniqueOrThrow({ where: { id } })).reference

test('the history of a group tells its officer, and which proposals came and left', async () => {
  const [ada, ben] = [await aPerson('Ada', officerRole), await aPerson('Ben', officerRole)]
  const trust = await aTrust()
  const [first, second] = [await aConversion(ada, { trustId: trust.id }), await aConversion(ada, { trustId: trust.id })]
  const draft = await startDraft(ada, groupJourney.key, { trustId: trust.id, proposalIds: [first.proposalId] })
  const id = await createGroup(ada, draft)
  await addToGroup(ben, id, [second.proposalId])
  await assignGroup(ada, id, { officerId: ben.id, version: 1 })
  await removeFromGroup(ada, id, first.proposalId)
  await assignOfficer(ada, second.proposalId, ben.id) // of the proposal, not of the group
  const { rows, total, title, reference, people } = await getGroupHistory(ada, { of: 'group', id }, all)
  expect(rows.map(({ who, about, label, from, to }) => [who, about, label, from, to])).toEqual([
    ['Ada Example', await nameOf(first.proposalId), 'In this group', 'Yes', ''],
    ['Ada Example', '', 'Delivery officer', '', 'Ben Example'],
    ['Ben Example', await nameOf(second.proposalId), 'In this group', '', 'Yes'],
    ['Ada Example', await nameOf(first.proposalId), 'In this group', '', 'Yes'],
    ['Ada Example', '', 'Group reference', '', reference],
    ['Ada Example', '', 'Trust', '', trust.name],
  ])
  expect([total, title, people.length]).toEqual([6, trust.name, 2])
  const officer = historyFilters.parse({ field: 'own.officer_id', person: ada.id })
  expect((await getGroupHistory(ada, { of: 'group', id }, officer)).total).toBe(1)
})

test('the history of a new trust tells the trust that it became', async () => {
  const who = await aPerson('Ada', officerRole)
  const { proposalId } = await aConversion(who, { formsNewTrust: 'yes', newTrustName: 'Heart Trust' })
  const { newTrustId: id } = await db().proposal.findUniqueOrThrow({ where: { id: proposalId } })
  const trust = await aTrust()
  await registerNewTrust(who, id!, { trustId: trust.id, version: 1 })
  const { rows, title } = await getGroupHistory(who, { of: 'newTrust', id: id! }, all)
  const told = rows.map(({ label, to }) => `${label}: ${to}`)
  expect(title).toBe('Heart Trust')
  expect(told).toContain('Name of the new trust: Heart Trust')
  expect(told).toContain('Forms this trust: Yes')
  expect(told[0]).toBe(`Trust in the register: ${trust.name}`)
})

test('it is for people with a role, and one that is not there is not found', async () => {
  const who = await aPerson('Ada', officerRole)
  const id = crypto.randomUUID()
  await expect(getGroupHistory(who, { of: 'group', id }, all)).rejects.toThrow('not found')
  await expect(getGroupHistory(await aPerson('Non'), { of: 'newTrust', id }, all)).rejects.toThrow('Not permitted')
})

test.each(Object.values(groupFields))('every column of $table is told', async ({ table, fields }) => {
  const { rows } = await pool().query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = 'as_at' and table_name = $1`,
    [table],
  )
  const known = [...Object.keys(fields), ...excludedGroupColumns]
  expect(rows.length).toBeGreaterThan(3)
  expect(rows.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([])
})
