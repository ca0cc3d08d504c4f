import { expect, test } from 'vitest'
import { decisionJourney } from '#lib/decisions/journey'
import type { FormValues } from '#lib/forms/form-state'
import { answersIn, checkStep, firstUnanswered, stepAfter, stepBefore, stepsFor } from './journey.ts'

const date = { 'decidedOn-day': '2', 'decidedOn-month': '3', 'decidedOn-year': '2026' }
const keys = (values: FormValues) => stepsFor(decisionJourney, values).map(({ key }) => key)

test('the answers decide which pages there are', () => {
  expect(keys({ verdict: 'approved', hasConditions: 'no' })).toEqual([
    'decision',
    'conditions',
    'maker',
    'maker-name',
    'date',
  ])
  expect(keys({ verdict: 'approved', hasConditions: 'yes' })).toContain('conditions-set')
  expect(keys({ verdict: 'declined', makerRole: 'none' })).toEqual(['decision', 'declined-reasons', 'maker', 'date'])
})

test('after a page comes the next unanswered one, and the check page after the last', () => {
  expect(stepAfter(decisionJourney, { verdict: 'deferred' }, 'decision')).toBe('deferred-reasons')
  const complete = { verdict: 'approved', hasConditions: 'no', makerRole: 'none', ...date }
  expect(firstUnanswered(decisionJourney, complete)).toBe(checkStep)
  expect(stepAfter(decisionJourney, complete, 'decision')).toBe(checkStep)
})

test('changing an answer asks what it newly calls for', () => {
  const changed = { verdict: 'declined', hasConditions: 'no', makerRole: 'none', ...date }
  expect(stepAfter(decisionJourney, changed, 'decision')).toBe('declined-reasons')
  expect(answersIn(decisionJourney, changed)).not.toHaveProperty('hasConditions')
})

test('back from the check page leads to the last page', () => {
  expect(stepBefore(decisionJourney, { verdict: 'approved', hasConditions: 'no', makerRole: 'none' }, checkStep)).toBe(
    'date',
  )
  expect(stepBefore(decisionJourney, {}, 'decision')).toBeUndefined()
})

test('every ticked reason needs its details', () => {
  const { declinedFor } = decisionJourney.steps.find(({ key }) => key === 'declined-reasons')!.questions
  expect(
    declinedFor!.schema.safeParse({ picked: ['finance', 'other'], finance: 'A deficit' }).error?.issues,
  ).toMatchObject([{ path: ['other'], message: 'Enter details for “Other”' }])
  expect(declinedFor!.schema.safeParse({}).error?.issues).toMatchObject([
    { path: ['picked'], message: 'Select at least one reason' },
  ])
  expect(declinedFor!.schema.parse({ picked: 'finance', finance: 'A deficit', other: 'not ticked' })).toEqual([
    { reason: 'finance', details: 'A deficit' },
  ])
})
