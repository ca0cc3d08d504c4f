import { expect, test } from 'vitest'
import type { Provision } from '#lib/reference/schools/provision'
import { splitAnswers } from '#lib/casework/record/answers'
import { findTask } from '#lib/task-lists/definitions/all'
import { submittedTask } from '#lib/casework/tasks/schema'
import { createdLately } from '#lib/testing/fixtures/created'
import type { Route } from '#lib/labels'

const detailsOf = (route: Route, provision: Provision, createdOn = createdLately.createdOn) =>
  findTask('conversion-details', { ...createdLately, type: 'conversion', route, provision, createdOn })!
const before = new Date('2024-12-20')
const voluntary = ['voluntaryGrantAmount', 'voluntaryGrantReason']
const shared = ['supportGrantType', 'keepsDefaultGrant', 'supportGrantAmount', 'supportGrantReason']

test.each<[Route, Provision, Date | undefined, string[]]>([
  ['voluntary', 'mainstream', undefined, []],
  ['voluntary', 'mainstream', before, voluntary],
  ['voluntary', 'special', before, [...shared, 'environmentalGrantOfSpecial']],
  ['voluntary', 'special', undefined, [...shared, 'environmentalGrantOfSpecial']],
  ['voluntary', 'pupil-referral-unit', undefined, ['schoolSites', ...shared, 'environmentalGrant']],
  ['sponsored', 'mainstream', undefined, [...shared, 'environmentalGrant']],
  ['sponsored', 'special', undefined, [...shared, 'environmentalGrantOfSpecial']],
  ['sponsored', 'pupil-referral-unit', undefined, ['schoolSites', ...shared, 'environmentalGrant']],
])('%s conversion of a %s school, created %o: what is asked about its grant', (route, provision, day, names) => {
  const asked = Object.keys(detailsOf(route, provision, day).fields).filter((name) => /grant|sites/i.test(name))
  expect(asked).toEqual(names)
})

const save = (provision: Provision, phaseName: string | null, given: object) => {
  const task = detailsOf('sponsored', provision)
  return splitAnswers(task, submittedTask(task).parse(given).answers, { provision, phaseName }).facts
}

test('a grant that keeps the default is that amount, and has no reason', () => {
  const facts = save('mainstream', 'Secondary', {
    supportGrantType: 'intermediate',
    keepsDefaultGrant: 'yes',
    supportGrantAmount: '5',
    supportGrantReason: 'Left over',
  })
  expect(facts.get('preparation.supportGrantAmount')).toBe(115_000)
  expect(facts.get('preparation.supportGrantReason')).toBe(null)
})

test.each([
  ['an amount of its own', { keepsDefaultGrant: 'no', supportGrantAmount: '£1,250.50' }, 1250.5],
  ['nought', { keepsDefaultGrant: 'no', supportGrantAmount: '0' }, 0],
  ['no amount yet', { keepsDefaultGrant: 'no', supportGrantAmount: '' }, null],
  ['nothing answered', {}, null],
])('%s is kept as it is', (_, given, amount) => {
  const facts = save('mainstream', 'Primary', { supportGrantType: 'fast-track', ...given })
  expect(facts.get('preparation.supportGrantAmount')).toBe(amount)
})

test.each(['-1', '150000.01', '150,001', 'a lot'])('%s is refused as an amount', (supportGrantAmount) => {
  const { error } = submittedTask(detailsOf('sponsored', 'mainstream')).safeParse({
    keepsDefaultGrant: 'no',
    supportGrantAmount,
  })
  expect(error!.issues[0]!.message).toMatch(
    /^Amount of the grant must be (between £0 and £150,000|an amount of money, like 25,000 or 1,250.50)$/,
  )
})

test('a special school gets the environmental grant with two of the three types only', () => {
  const given = { supportGrantType: 'fast-track', environmentalGrantOfSpecial: 'yes' }
  expect(save('special', null, given).get('preparation.environmentalGrant')).toBe(null)
  const other = { ...given, supportGrantType: 'full-sponsored' }
  expect(save('special', null, other).get('preparation.environmentalGrant')).toBe('yes')
})
