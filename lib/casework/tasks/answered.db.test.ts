import { expect, test } from 'vitest'
import { asActor } from '#lib/platform/database/as-actor'
import { formatDate, today } from '#lib/calendar/calendar'
import { handOver } from '#lib/testing/fixtures/handover'
import { aPerson, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { anApprovedConversion, submitTask } from '#lib/testing/fixtures/proposals'
import { getTask } from './queries.ts'

test('a task says who gave each of its answers, and no more of those that were taken back', async () => {
  const [officer, support] = [await aPerson('Tola', officerRole), await aPerson('Sam', supportRole)]
  const { projectId } = await anApprovedConversion(officer)
  await handOver(officer, projectId, 'regional-team')
  const subject = { of: 'project', id: projectId } as const
  const day = formatDate(today())
  const key = 'sponsored-support-grant'
  await submitTask(
    officer,
    subject,
    key,
    { grantLevel: 'fast-track', vendorAccountChecked: 'true', trustTold: 'true' },
    1,
  )
  await submitTask(support, subject, key, { grantLevel: 'intermediate', vendorAccountChecked: 'true' }, 2)
  await submitTask(officer, subject, key, { grantLevel: 'intermediate', vendorAccountChecked: 'true' }, 3)
  const { fields, summary } = await getTask(support, subject, key)
  expect(Object.fromEntries(summary.map(({ label, note }) => [label, note]))).toMatchObject({
    'Which grant will it get?': `Answered by Sam Example on ${day}`,
    'Check that the school or trust has a vendor account': `Ticked by Tola Example on ${day}`,
    'Tell the trust what it is entitled to and how to claim it': undefined,
  })
  expect(fields.slice(0, 2)).toMatchObject([
    { name: 'grantLevel', hint: `Answered by Sam Example on ${day}` },
    { name: 'vendorAccountChecked', hint: `Ticked by Tola Example on ${day}` },
  ])
})

test('a fact that another page changed says who did', async () => {
  const [officer, support] = [await aPerson('Tola', officerRole), await aPerson('Sam', supportRole)]
  const { projectId } = await anApprovedConversion(officer)
  const subject = { of: 'project', id: projectId } as const
  await submitTask(support, subject, 'academy-name', { academyName: 'First Academy' })
  await asActor(officer, (tx) =>
    tx.opening.update({ where: { id: projectId }, data: { academyName: 'Second Academy' } }),
  )
  const { summary } = await getTask(officer, subject, 'academy-name')
  expect(summary).toMatchObject([
    { text: 'Second Academy', note: `Answered by Tola Example on ${formatDate(today())}` },
  ])
})
