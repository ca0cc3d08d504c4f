import { expect, test } from 'vitest'
import { db } from '#lib/platform/database/client'
import { deleteRecord } from '#lib/casework/deletion/commands'
import { assignCaseworker, completeProject } from '#lib/casework/projects/commands'
import { handOver } from '#lib/testing/fixtures/handover'
import { aPerson, caseworkerRole, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { aConversion, anApprovedConversion, submitTask } from '#lib/testing/fixtures/proposals'
import { tasksFor } from '#lib/task-lists/definitions/all'
import { getTask, getTaskDefinition } from './queries.ts'
import { createdLately } from '#lib/testing/fixtures/created'

const anOfficer = () => aPerson('Tola', officerRole)
const countOf = (area: 'prepare' | 'complete') =>
  tasksFor({ ...createdLately, type: 'conversion', route: 'voluntary' }, area).length
const rationale = { rationaleForProject: 'It will do better', rationaleForTrust: 'It has room' }

test('a task is saved: its facts as columns, its status and counts beside it', async () => {
  const who = await anOfficer()
  const { proposalId } = await aConversion(who)
  const subject = { of: 'proposal', id: proposalId } as const
  await submitTask(who, subject, 'rationale', { ...rationale, sectionComplete: 'true' })
  const proposal = await db().proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: { preparation: true, progress: true },
  })
  expect(proposal.preparation).toMatchObject(rationale)
  expect(proposal.progress).toMatchObject({
    statuses: { rationale: 'completed' },
    completed: 1,
    applicable: countOf('prepare'),
  })
})

test('a value can be cleared', async () => {
  const who = await anOfficer()
  const { proposalId } = await aConversion(who)
  const subject = { of: 'proposal', id: proposalId } as const
  await submitTask(who, subject, 'rationale', rationale)
  await submitTask(who, subject, 'rationale', { rationaleForProject: '', rationaleForTrust: '' }, 1)
  const { preparation, progress } = await db().proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: { preparation: true, progress: true },
  })
  expect(preparation).toMatchObject({ rationaleForProject: null, rationaleForTrust: null })
  expect(progress).toMatchObject({ statuses: { rationale: 'not-started' } })
})

test('a stale save is shown, not written', async () => {
  const [who, support] = [await anOfficer(), await aPerson('Sam', supportRole)]
  const { proposalId } = await aConversion(who)
  const subject = { of: 'proposal', id: proposalId } as const
  await submitTask(support, subject, 'rationale', rationale)
  const stale = await submitTask(who, subject, 'rationale', { ...rationale, rationaleForProject: 'Mine' })
  expect(stale).toMatchObject({
    stale: true,
    version: 1,
    savedBy: 'Sam Example',
    rows: [{ label: 'Rationale for the project', theirs: 'It will do better', yours: 'Mine' }],
  })
  expect(await db().preparation.findUnique({ where: { id: proposalId } })).toMatchObject(rationale)
  expect(await submitTask(who, subject, 'rationale', { ...rationale, rationaleForProject: 'Mine' }, 1)).toEqual({
    stale: false,
  })
})

test('two saves of an untouched task at once: one is stale', async () => {
  const who = await anOfficer()
  const { proposalId } = await aConversion(who)
  const save = (rationaleForProject: string) =>
    submitTask(who, { of: 'proposal', id: proposalId }, 'rationale', { ...rationale, rationaleForProject })
  const saves = await Promise.all([save('Mine'), save('Mine too')])
  expect(saves.map(({ stale }) => stale).toSorted()).toEqual([false, true])
})

test('the same answers sent twice are saved once, also where a date was confirmed by the first', async () => {
  const who = await aPerson('Sam', supportRole)
  const { projectId } = await anApprovedConversion(await anOfficer())
  const subject = { of: 'project', id: projectId } as const
  const save = () => submitTask(who, subject, 'stakeholder-kick-off', { confirmedOn: { month: '10', year: '2026' } })
  for (const saved of await Promise.all([save(), save(), save()])) expect(saved).toEqual({ stale: false })
  expect(await getTask(who, subject, 'stakeholder-kick-off')).toMatchObject({ version: 1 })
  expect(await submitTask(who, subject, 'stakeholder-kick-off', { meetingHosted: 'true' })).toMatchObject({
    rows: [{ label: 'Host the kick-off meeting', theirs: 'Not done', yours: 'Done' }],
  })
})

test('the version of a task that nobody has saved does not matter', async () => {
  const who = await anOfficer()
  const { proposalId } = await aConversion(who)
  const subject = { of: 'proposal', id: proposalId } as const
  expect(await submitTask(who, subject, 'rationale', rationale, 99)).toEqual({ stale: false })
})

test('somebody who may not edit reads the answers but cannot save', async () => {
  const [who, other] = [await anOfficer(), await anOfficer()]
  const { proposalId } = await aConversion(who)
  const subject = { of: 'proposal', id: proposalId } as const
  expect(await getTask(other, subject, 'rationale')).toMatchObject({ mayEdit: false })
  await expect(submitTask(other, subject, 'rationale', rationale)).rejects.toThrow('Not permitted')
})

test('a task of another subject does not exist', async () => {
  const who = await anOfficer()
  const { proposalId, projectId } = await aConversion(who)
  await expect(getTask(who, { of: 'project', id: projectId }, 'rationale')).rejects.toThrow('Task not found')
  await expect(submitTask(who, { of: 'proposal', id: proposalId }, 'school-overview', {})).rejects.toThrow(
    'Task not found',
  )
})

test('from handover to completion: the kick-off confirms the date, and completion waits for its conditions', async () => {
  const [officer, caseworker] = [await anOfficer(), await aPerson('Cat', caseworkerRole)]
  const { projectId } = await anApprovedConversion(officer)
  const subject = { of: 'project', id: projectId } as const
  await handOver(officer, projectId, 'regional-casework-services')
  await assignCaseworker(caseworker, projectId, caseworker.id)
  await expect(completeProject(caseworker, projectId)).rejects.toThrow('Confirm the conversion date')
  await submitTask(caseworker, subject, 'stakeholder-kick-off', {
    meetingHosted: 'true',
    confirmedOn: { month: '10', year: '2026' },
  })
  const { dateChanges, ...project } = await db().project.findUniqueOrThrow({
    where: { id: projectId },
    select: {
      significantOn: true,
      significantIsProvisional: true,
      dateChanges: { select: { fromOn: true, toOn: true, reasons: { select: { reason: true } } } },
    },
  })
  expect(project).toEqual({ significantOn: new Date('2026-10-01'), significantIsProvisional: false })
  expect(dateChanges).toEqual([
    { fromOn: new Date('2026-09-01'), toOn: new Date('2026-10-01'), reasons: [{ reason: 'stakeholder-kick-off' }] },
  ])
  // The confirmed date is no longer asked; saving the ticks again leaves it alone.
  await submitTask(caseworker, subject, 'stakeholder-kick-off', { meetingHosted: 'true', invitesSent: 'true' }, 1)
  expect(
    await db().project.findUnique({ where: { id: projectId }, select: { significantIsProvisional: true } }),
  ).toEqual({ significantIsProvisional: false })
  await submitTask(caseworker, subject, 'conditions-met', { conditionsMet: 'true', informationShared: 'true' })
  await submitTask(caseworker, subject, 'academy-opened', { openedOn: { day: '1', month: '10', year: '2026' } })
  await completeProject(caseworker, projectId)
  await completeProject(caseworker, projectId)
  expect(await db().project.findUnique({ where: { id: projectId }, select: { phase: true, outcome: true } })).toEqual({
    phase: 'closed',
    outcome: 'completed',
  })
  await expect(submitTask(caseworker, subject, 'academy-opened', {}, 1)).rejects.toThrow('Not permitted')
})

test('a task said not to apply loses its other answers and does not count', async () => {
  const officer = await anOfficer()
  const { projectId } = await anApprovedConversion(officer)
  await handOver(officer, projectId, 'regional-team')
  const subject = { of: 'project', id: projectId } as const
  await submitTask(officer, subject, 'handover', { reviewed: 'true' })
  await submitTask(officer, subject, 'handover', { reviewed: 'true', notApplicable: 'true' }, 1)
  const progress = await db().projectProgress.findUnique({
    where: { id: projectId },
    select: { statuses: true, applicable: true },
  })
  expect(progress).toEqual({
    statuses: { handover: 'not-applicable', 'sponsored-support-grant': 'not-applicable' },
    applicable: countOf('complete') - 2,
  })
  expect((await getTask(officer, subject, 'handover')).values).toMatchObject({ reviewed: '', notApplicable: 'true' })
})

test('the conversion date must follow the payroll deadline, whichever is entered last', async () => {
  const [officer, support] = [await anOfficer(), await aPerson('Sam', supportRole)]
  const { projectId } = await anApprovedConversion(officer)
  const subject = { of: 'project', id: projectId } as const
  const save = (key: string, nested: object, version = 0) => submitTask(support, subject, key, nested, version)
  await save('payroll-deadline', { payrollDeadlineOn: { day: '1', month: '10', year: '2026' } })
  const confirm = (month: string) => save('stakeholder-kick-off', { confirmedOn: { month, year: '2026' } })
  await expect(confirm('10')).rejects.toMatchObject({
    message: 'Confirmed conversion date must be after the payroll deadline, 1 October 2026',
    field: 'confirmedOn-month',
  })
  await confirm('11')
  const move = (day: string) => save('payroll-deadline', { payrollDeadlineOn: { day, month: '11', year: '2026' } }, 1)
  await expect(move('1')).rejects.toMatchObject({
    message: 'Payroll deadline must be before the confirmed conversion date, 1 November 2026',
    field: 'payrollDeadlineOn-day',
  })
  await save('payroll-deadline', { payrollDeadlineOn: { day: '31', month: '10', year: '2026' } }, 1)
  const kept = await db().opening.findUnique({ where: { id: projectId }, select: { payrollDeadlineOn: true } })
  expect(kept).toEqual({ payrollDeadlineOn: new Date('2026-10-31') })
})

test('the tasks of a deleted project are for service support alone', async () => {
  const [officer, support] = [await anOfficer(), await aPerson('Sam', supportRole)]
  const { projectId } = await anApprovedConversion(officer)
  const subject = { of: 'project', id: projectId } as const
  expect(await getTask(officer, subject, 'handover')).toMatchObject({
    title: 'Handover with regional delivery officer',
  })
  await deleteRecord(support, subject, 'By mistake')
  await expect(getTask(officer, subject, 'handover')).rejects.toThrow('Not permitted')
  await expect(getTaskDefinition(officer, subject, 'handover')).rejects.toThrow('Not permitted')
  expect(await getTask(support, subject, 'handover')).toMatchObject({ mayEdit: false })
})
