import { expect, test } from 'vitest'
import type { Provision } from '#lib/reference/schools/provision'
import { splitAnswers } from '#lib/casework/record/answers'
import { findTask } from '#lib/task-lists/definitions/all'
import { submittedTask } from '#lib/casework/tasks/schema'
import { neededFields } from './status.ts'
import { createdLately } from '#lib/testing/fixtures/created'

const overviewOf = (provision: Provision) =>
  findTask('school-overview', { ...createdLately, type: 'conversion', route: 'voluntary', provision })!

const special = ['placesFundedFor', 'residentialPlaces', 'fundedResidentialPlaces']
const unit = ['pupilGroups', 'alternativeProvisionPlaces', 'specialUnitPlaces', 'medicalPlaces', 'postSixteenPlaces']
const ofSome = [...special, ...unit]

test.each<[Provision, string[]]>([
  ['mainstream', []],
  ['special', special],
  ['pupil-referral-unit', ['placesFundedFor', ...unit]],
])('%s: what is asked of some schools only', (provision, expected) => {
  const asked = Object.keys(overviewOf(provision).fields).filter((name) => ofSome.includes(name))
  expect(asked.toSorted()).toEqual(expected.toSorted())
})

test.each<[Provision, string[]]>([
  ['mainstream', ['publishedAdmissionNumber']],
  ['special', special],
  ['pupil-referral-unit', ['placesFundedFor']],
])('%s: what is needed besides what every school needs', (provision, expected) => {
  const needed = neededFields(overviewOf(provision), {}).filter(
    (name) => !['viabilityIssues', 'pfiScheme', 'distanceMiles'].includes(name),
  )
  expect(needed.toSorted()).toEqual(expected.toSorted())
})

test('an answer that is not for the school is not kept, and its column becomes blank', () => {
  const task = overviewOf('mainstream')
  const { answers } = submittedTask(task).parse({ placesFundedFor: '40', publishedAdmissionNumber: '30' })
  const { facts } = splitAnswers(task, answers, { provision: 'mainstream', phaseName: null })
  expect(facts.get('overview.placesFundedFor')).toBe(null)
  expect(facts.get('overview.pupilGroups')).toEqual([])
  expect(facts.get('overview.publishedAdmissionNumber')).toBe(30)
})

test('the admission number is one column, whichever schools may leave it blank', () => {
  const task = overviewOf('special')
  const { facts } = splitAnswers(task, submittedTask(task).parse({ anyAdmissionNumber: '12' }).answers, {
    provision: 'special',
    phaseName: null,
  })
  expect(facts.get('overview.publishedAdmissionNumber')).toBe(12)
})
