import { expect, test } from 'vitest'
import { Forbidden } from '#lib/platform/errors'
import { deactivatePerson } from '#lib/people/commands'
import { operator } from '#lib/people/operator'
import { assignCaseworker } from '#lib/casework/projects/commands'
import { handOver } from '#lib/testing/fixtures/handover'
import { aPerson, caseworkerRole, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { aConversion, anApprovedConversion } from '#lib/testing/fixtures/proposals'
import { listLoad } from './load.ts'

const team = 'regional-casework-services'

test('a lead sees their team with what each has to do; service support sees all', async () => {
  const lead = await aPerson('Lea', { role: 'team-lead', team })
  const [cat, idle] = [await aPerson('Cat', caseworkerRole), await aPerson('Idle', caseworkerRole)]
  const officer = await aPerson('Ada', officerRole)
  await aConversion(officer)
  const { projectId } = await anApprovedConversion(officer)
  await handOver(officer, projectId, team)
  await assignCaseworker(lead, projectId, cat.id)

  const { rows, total } = await listLoad(lead, 1)
  expect(total).toBe(3)
  expect(rows).toEqual([
    { id: cat.id, name: 'Cat Example', isActive: true, preparing: 0, completing: 1 },
    { id: idle.id, name: 'Idle Example', isActive: true, preparing: 0, completing: 0 },
    { id: lead.id, name: 'Lea Example', isActive: true, preparing: 0, completing: 0 },
  ])
  const everybody = await listLoad(await aPerson('Sue', supportRole), 1)
  expect(everybody.rows).toContainEqual(expect.objectContaining({ id: officer.id, preparing: 1, completing: 0 }))

  await deactivatePerson(operator, cat.id)
  await deactivatePerson(operator, idle.id)
  expect((await listLoad(lead, 1)).rows.map(({ name, isActive }) => ({ name, isActive }))).toEqual([
    { name: 'Cat Example', isActive: false },
    { name: 'Lea Example', isActive: true },
  ])
  await expect(listLoad(officer, 1)).rejects.toBeInstanceOf(Forbidden)
})
