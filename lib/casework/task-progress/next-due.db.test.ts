import { expect, test } from 'vitest'
import { asActor } from '#lib/platform/database/as-actor'
import { db } from '#lib/platform/database/client'
import { completeProject, assignCaseworker } from '#lib/casework/projects/commands'
import { handOver } from '#lib/testing/fixtures/handover'
import { aPerson, caseworkerRole, officerRole } from '#lib/testing/fixtures/people'
import { aConversion, anApprovedConversion, submitTask } from '#lib/testing/fixtures/proposals'
import { findStaleProgress } from '#lib/testing/stale-progress'
import { isoDate } from '#lib/calendar/calendar'

async function nextDue(projectId: string): Promise<string | null> {
  const { nextDueOn } = await db().projectProgress.findUniqueOrThrow({ where: { id: projectId } })
  return nextDueOn && isoDate(nextDueOn)
}

test('the next due date follows approval, assignment, the task saved, the date confirmed and the opening', async () => {
  const [officer, caseworker] = [await aPerson('Tola', officerRole), await aPerson('Cat', caseworkerRole)]
  const { projectId } = await anApprovedConversion(officer)
  expect(await nextDue(projectId)).toBe('2026-07-06') // the academy's name, 40 working days before 1 September
  await handOver(officer, projectId, 'regional-casework-services')
  await assignCaseworker(caseworker, projectId, caseworker.id)
  await asActor(caseworker, (tx) =>
    tx.project.update({ where: { id: projectId }, data: { assignedAt: new Date('2026-06-01T09:00:00Z') } }),
  )
  const subject = { of: 'project', id: projectId } as const
  const save = (key: string, nested: object, version = 0) => submitTask(caseworker, subject, key, nested, version)
  await save('handover', { reviewed: 'true' })
  expect(await nextDue(projectId)).toBe('2026-06-08') // introductory emails within a week
  await save('stakeholder-kick-off', { introductoryEmailsSent: 'true' })
  expect(await nextDue(projectId)).toBe('2026-06-15') // the meeting within two
  await save(
    'stakeholder-kick-off',
    {
      introductoryEmailsSent: 'true',
      localAuthorityProformaChecked: 'true',
      localAuthorityAble: 'true',
      invitesSent: 'true',
      meetingHosted: 'true',
      budgetExpectationsSet: 'true',
      confirmedOn: { month: '10', year: '2026' },
    },
    1,
  )
  expect(await nextDue(projectId)).toBe('2026-08-05') // the name, before the date as it is now
  await save('academy-name', { academyName: 'Example Academy' })
  expect(await nextDue(projectId)).toBe('2026-09-30') // insurance, the working day before
  await save('risk-protection-arrangements', { riskProtection: 'standard' })
  await save('conditions-met', { conditionsMet: 'true', informationShared: 'true' })
  expect(await nextDue(projectId)).toBe('2026-10-13') // the redacted documents, eight working days after
  await save('academy-opened', { openedOn: { day: '5', month: '10', year: '2026' } })
  expect(await nextDue(projectId)).toBe('2026-10-15')
  expect(await findStaleProgress()).toEqual([])
  await completeProject(caseworker, projectId)
  expect(await nextDue(projectId)).toBeNull()
  expect(await findStaleProgress()).toEqual([])
})

test('nothing is due of a project that is not approved', async () => {
  const { projectId } = await aConversion(await aPerson('Tola', officerRole))
  expect(await nextDue(projectId)).toBeNull()
})

test('what is counted from the assignment is due with it, and not once it is taken away', async () => {
  const officer = await aPerson('Tola', officerRole)
  const { projectId } = await anApprovedConversion(officer, {})
  await handOver(officer, projectId, 'regional-casework-services')
  await asActor(officer, (tx) =>
    tx.project.update({ where: { id: projectId }, data: { significantOn: new Date('2040-09-01') } }),
  )
  await assignCaseworker(officer, projectId, officer.id)
  const assigned = await nextDue(projectId)
  expect(assigned! < '2040').toBe(true)
  await assignCaseworker(officer, projectId, null)
  expect((await nextDue(projectId))! > '2040').toBe(true)
  expect(await findStaleProgress()).toEqual([])
})
