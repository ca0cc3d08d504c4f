import { expect, test } from 'vitest'
import { findTask } from '#lib/task-lists/definitions/all'
import { submittedTask } from '#lib/casework/tasks/schema'
import { statusOf } from '#lib/task-lists/model/status'
import type { Task } from '#lib/task-lists/model/task'
import { conversionTasks } from './conversions.ts'
import { transferTasks } from './transfers.ts'
import { createdLately } from '#lib/testing/fixtures/created'

const conversion = { ...createdLately, type: 'conversion', route: 'sponsored', provision: 'mainstream' } as const
const transfer = { ...createdLately, type: 'transfer', route: null, provision: 'mainstream' } as const
const ticks = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'true']))
const steps = ticks('received', 'cleared', 'schoolEmailed', 'confirmationReceived', 'confirmationSaved')
const agreement = ticks('received', 'cleared', 'signedBySchool', 'signedForState', 'finalSaved')
const pfi = { supplementalHasPfi: 'no', masterHasPfi: 'yes', ...ticks('received', 'cleared', 'draftSaved', 'signed') }
const certificate = { receivedOn: { day: '1', month: '10', year: '2026' } }

// What a form sends, and the status it comes to: each task whose rule is not "everything answered" (Complete 3.3 and 3.4).
test.each([
  ['risk-protection-arrangements', conversion, { riskProtection: 'church-or-trust' }, 'completed'],
  ['risk-protection-arrangements', conversion, { riskProtection: 'commercial' }, 'in-progress'],
  ['risk-protection-arrangements', transfer, { confirmed: 'true' }, 'completed'],
  ['childrens-centre', conversion, {}, 'not-started'],
  ['childrens-centre', conversion, { landAgreed: 'true' }, 'completed'],
  ['supplemental-funding-agreement', conversion, ticks('draftSaved'), 'in-progress'],
  ['supplemental-funding-agreement', conversion, agreement, 'completed'],
  ['master-funding-agreement', conversion, ticks('draftSaved', 'received', 'cleared', 'finalSaved'), 'in-progress'],
  ['tenancy-at-will', conversion, { tenancyAtWill: 'no' }, 'in-progress'],
  ['tenancy-at-will', conversion, { tenancyAtWill: 'no', licenceToOccupy: 'no' }, 'completed'],
  ['tenancy-at-will', conversion, { tenancyAtWill: 'no', licenceToOccupy: 'yes' }, 'in-progress'],
  ['tenancy-at-will', conversion, { tenancyAtWill: 'yes', licenceToOccupy: 'no', ...steps }, 'completed'],
  ['private-finance-initiative', conversion, pfi, 'in-progress'],
  ['private-finance-initiative', conversion, { ...pfi, finalSaved: 'true' }, 'completed'],
  ['private-finance-initiative', conversion, { ...pfi, finalSaved: 'true', masterHasPfi: '' }, 'in-progress'],
  ['dbs-checks', conversion, {}, 'not-started'],
  ['dbs-checks', conversion, { dbsChecks: 'no' }, 'in-progress'],
  ['dbs-checks', conversion, { dbsChecks: 'yes' }, 'completed'],
  ['proposed-capacity', conversion, { toYear6: '210', toYear11: '0' }, 'in-progress'],
  ['proposed-capacity', conversion, { toYear6: '210', toYear11: '0', fromYear12: '0' }, 'completed'],
  ['sponsored-support-grant', conversion, { grantLevel: 'fast-track' }, 'in-progress'],
  ['expenditure-certificate', conversion, certificate, 'in-progress'],
  ['expenditure-certificate', transfer, { ...certificate, ...ticks('checked', 'saved') }, 'completed'],
  ['bank-details-changing', transfer, { bankDetailsChanging: 'no' }, 'completed'],
  ['articles-of-association', transfer, ticks('received', 'cleared', 'signatureChecked', 'saved'), 'completed'],
  ['articles-of-association', transfer, ticks('sentToSolicitors'), 'in-progress'],
  ['deed-of-novation-and-variation', transfer, ticks('finalSaved'), 'in-progress'],
  ['handover', transfer, ticks('meetingHeld'), 'in-progress'],
  ['conditions-met', transfer, ticks('conditionsMet', 'baselineApproved'), 'in-progress'],
] as const)('%s (%j) with %j is %s', (key, subject, sent, expected) => {
  const task = findTask(key, subject)!
  const { answers, notApplicable } = submittedTask(task).parse(sent)
  expect(statusOf(task, answers, notApplicable)).toBe(expected)
})

test('the steps of a tenancy go when neither tenancy nor licence is used', () => {
  const { answers } = submittedTask(findTask('tenancy-at-will', conversion)!).parse({
    tenancyAtWill: 'no',
    licenceToOccupy: 'no',
    ...steps,
  })
  expect(Object.values(answers).filter((answer) => answer !== null)).toEqual(['no', 'no'])
})

test.each(
  [...conversionTasks, ...transferTasks].filter((task) => task.notApplicable).map((task) => [task.key, task] as const),
)('%s, said not to apply, loses its other answers', (_, task: Task) => {
  const sent = { notApplicable: 'true', ...ticks(...Object.keys(task.fields)) }
  expect(submittedTask(task).parse(sent)).toEqual({ answers: {}, notApplicable: true })
})

const always = (tasks: readonly Task[]) => tasks.filter((task) => !task.notApplicable).map(({ key }) => key)

test('each list has its tasks, and those that always apply cannot be said not to', () => {
  expect(conversionTasks).toHaveLength(40)
  expect(transferTasks).toHaveLength(27)
  expect(always(conversionTasks)).toEqual([
    'post-decision-actions',
    'stakeholder-kick-off',
    'risk-protection-arrangements',
    'academy-name',
    'headteacher',
    'chair-of-governors',
    'incoming-trust-ceo',
    'main-contact',
    'payroll-deadline',
    'land-questionnaire',
    'supplemental-funding-agreement',
    'tenancy-at-will',
    'commercial-transfer-agreement',
    'school-bank-details',
    'school-completed-actions',
    'conditions-met',
    'tupe-consultation',
    'dbs-checks',
    'academy-opened',
    'redact-and-send',
  ])
  expect(always(transferTasks)).toEqual([
    'stakeholder-kick-off',
    'risk-protection-arrangements',
    'headteacher',
    'incoming-trust-ceo',
    'outgoing-trust-ceo',
    'main-contact',
    'supplemental-funding-agreement',
    'deed-of-novation-and-variation',
    'commercial-transfer-agreement',
    'bank-details-changing',
    'trust-completed-actions',
    'conditions-met',
    'academy-opened',
    'redact-and-send',
  ])
})
