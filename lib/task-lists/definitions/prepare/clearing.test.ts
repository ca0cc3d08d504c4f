import { expect, test } from 'vitest'
import { submittedTask } from '#lib/casework/tasks/schema'
import { annexBForm, applicationForm } from './forms.ts'
import { benefitsAndRisks } from './benefits-and-risks.ts'
import { equalityDuty } from './equality-duty.ts'
import { features } from './features.ts'
import { localAuthorityTemplate } from './local-authority-template.ts'

const risks = {
  anyRisks: 'yes',
  risks: ['high-profile', 'other'],
  highProfileRisk: 'In the news',
  landAndBuildingsRisk: 'A lease',
  otherRisk: 'A flood',
}
const specifics = { interventionReasons: ['finance'], initiatedReason: 'voluntary-transfer' }

// What a form sends, and what is kept of it.
test.each([
  [
    'an unlikely impact',
    equalityDuty,
    { equalityImpact: 'unlikely', equalityReduction: 'x' },
    { equalityReduction: null },
  ],
  ['some impact', equalityDuty, { equalityImpact: 'some-impact', equalityReduction: 'x' }, { equalityReduction: 'x' }],
  ['a likely impact', equalityDuty, { equalityImpact: 'likely', equalityReduction: 'x' }, { equalityReduction: 'x' }],
  [
    'another reason for a transfer',
    features,
    { transferReason: 'closure', ...specifics, closureReason: 'voluntary-closure' },
    { interventionReasons: null, initiatedReason: null, closureReason: 'voluntary-closure' },
  ],
  [
    'an intervention',
    features,
    { transferReason: 'intervention', ...specifics },
    { interventionReasons: ['finance'], initiatedReason: null },
  ],
  [
    'another type of transfer',
    features,
    { transferType: 'other', otherTransferType: 'A swap' },
    { otherTransferType: 'A swap' },
  ],
  [
    'a listed type of transfer',
    features,
    { transferType: 'trusts-merge', otherTransferType: 'A swap' },
    { otherTransferType: null },
  ],
  [
    'fewer risks',
    benefitsAndRisks,
    risks,
    { highProfileRisk: 'In the news', landAndBuildingsRisk: null, otherRisk: 'A flood' },
  ],
  ['no risks', benefitsAndRisks, { ...risks, anyRisks: 'no' }, { risks: null, highProfileRisk: null, otherRisk: null }],
  [
    'a form that is not saved',
    annexBForm,
    { annexBSaved: 'no', annexBLink: 'https://documents.example/1' },
    { annexBLink: null },
  ],
  [
    'a form that is saved',
    applicationForm,
    { applicationFormSaved: 'yes', applicationFormLink: 'https://documents.example/1' },
    { applicationFormLink: 'https://documents.example/1' },
  ],
] as const)('%s', (_, task, given, kept) => {
  expect(submittedTask(task).parse(given).answers).toMatchObject(kept)
})

test.each([
  ['http://documents.example/1'],
  ['documents.example/1'],
  ['javascript:alert(1)'],
  ['https://'],
  ['in the folder'],
])('%s is not a link', (text) => {
  const { error } = submittedTask(annexBForm).safeParse({ annexBSaved: 'yes', annexBLink: text })
  expect(error!.issues[0]).toMatchObject({
    path: ['annexBLink'],
    message: 'Link to the Annex B form must be a full link, starting with https://',
  })
  expect(submittedTask(localAuthorityTemplate).safeParse({ templateLink: text }).success).toBe(false)
})

test('a saved form needs its link before the section is complete', () => {
  const { error } = submittedTask(annexBForm).safeParse({ annexBSaved: 'yes', sectionComplete: 'true' })
  expect(error!.issues).toMatchObject([
    { path: ['annexBLink'], message: 'Enter link to the Annex B form before you mark this section as complete' },
  ])
})
