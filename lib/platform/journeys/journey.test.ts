import { expect, test } from 'vitest'
import { decisionJourney } from '#lib/casework/decisions/journey'
import type { FormValues } from '#lib/platform/forms/form-state'
import { answersIn, checkStep, firstUnanswered, stepAfter, stepBefore, stepsFor, withoutUnasked } from './journey.ts'

const journey = decisionJourney({ type: 'transfer', route: null })
const date = { 'decidedOn-day': '2', 'decidedOn-month': '3', 'decidedOn-year': '2026' }
const keys = (values: FormValues) => stepsFor(journey, values).map(({ key }) => key)

test('the answers decide which pages there are', () => {
  expect(keys({ verdict: 'approved', hasConditions: 'no' })).toEqual([
    'decision',
    'maker',
    'maker-name',
    'conditions',
    'date',
  ])
  expect(keys({ verdict: 'approved', hasConditions: 'yes' })).toContain('conditions-set')
  expect(keys({ verdict: 'declined', makerRole: 'none' })).toEqual(['decision', 'maker', 'declined-reasons', 'date'])
})

test('after a page comes the next unanswered one, and the check page after the last', () => {
  expect(stepAfter(journey, { verdict: 'deferred', makerRole: 'none' }, 'decision')).toBe('deferred-reasons')
  const complete = { verdict: 'approved', hasConditions: 'no', makerRole: 'none', ...date }
  expect(firstUnanswered(journey, complete)).toBe(checkStep)
  expect(stepAfter(journey, complete, 'decision')).toBe(checkStep)
})

test('changing an answer asks what it newly calls for', () => {
  const changed = { verdict: 'declined', hasConditions: 'no', makerRole: 'none', ...date }
  expect(stepAfter(journey, changed, 'decision')).toBe('declined-reasons')
  expect(answersIn(journey, changed)).not.toHaveProperty('hasConditions')
})

test('back from the check page leads to the last page', () => {
  expect(stepBefore(journey, { verdict: 'approved', hasConditions: 'no', makerRole: 'none' }, checkStep)).toBe('date')
  expect(stepBefore(journey, {}, 'decision')).toBeUndefined()
})

test('answers that the others no longer call for are dropped, whatever else the draft holds is kept', () => {
  const changed = {
    version: '3',
    verdict: 'deferred',
    'declinedFor-picked': ['finance'],
    'declinedFor-finance': 'A deficit',
  }
  expect(withoutUnasked(journey, changed)).toEqual({ version: '3', verdict: 'deferred' })
})

test('a page that explains comes after the one before it, and is never missing', () => {
  const sponsored = decisionJourney({ type: 'conversion', route: 'sponsored' })
  expect(stepAfter(sponsored, { verdict: 'order-revoked' }, 'decision')).toBe('order-revoked')
  expect(stepAfter(sponsored, { verdict: 'order-revoked' }, 'order-revoked')).toBe('order-revoked-confirmations')
  expect(firstUnanswered(sponsored, { verdict: 'order-revoked' })).toBe('order-revoked-confirmations')
})
