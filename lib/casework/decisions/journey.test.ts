import { expect, test } from 'vitest'
import { stepsFor } from '#lib/platform/journeys/journey'
import type { ProjectType, Route } from '#lib/labels'
import { decisionJourney } from './journey.ts'

const voluntary = { type: 'conversion', route: 'voluntary' } as const
const sponsored = { type: 'conversion', route: 'sponsored' } as const
const transfer = { type: 'transfer', route: null } as const
const common = ['decision', 'maker', 'maker-name']

test.each<[string, { type: ProjectType; route: Route | null }, Record<string, string>, string[]]>([
  ['approved, voluntary', voluntary, { verdict: 'approved' }, [...common, 'conditions', 'date', 'academy-order']],
  ['approved, sponsored', sponsored, { verdict: 'approved' }, [...common, 'conditions', 'date']],
  ['approved, transfer', transfer, { verdict: 'approved' }, [...common, 'conditions', 'date']],
  [
    'approved with conditions by nobody',
    transfer,
    { verdict: 'approved', makerRole: 'none', hasConditions: 'yes' },
    ['decision', 'maker', 'conditions', 'conditions-set', 'date'],
  ],
  ['declined', voluntary, { verdict: 'declined' }, [...common, 'declined-reasons', 'date']],
  ['deferred', transfer, { verdict: 'deferred' }, [...common, 'deferred-reasons', 'date']],
  ['withdrawn', sponsored, { verdict: 'withdrawn' }, [...common, 'withdrawn-reasons', 'date']],
  [
    'order revoked',
    sponsored,
    { verdict: 'order-revoked' },
    ['decision', 'order-revoked', 'order-revoked-confirmations', 'order-revoked-reasons', 'minister-name', 'date'],
  ],
])('the pages of %s', (_, subject, values, pages) => {
  expect(stepsFor(decisionJourney(subject), values).map(({ key }) => key)).toEqual(pages)
})

const questionOf = (subject: { type: ProjectType; route: Route | null }, step: string, name: string) =>
  decisionJourney(subject).steps.find(({ key }) => key === step)!.questions[name]!

test.each([
  ['voluntary conversion', voluntary, false],
  ['sponsored conversion', sponsored, true],
  ['transfer', transfer, false],
])('a %s: an order to revoke is there or not', (_, subject, isThere) => {
  expect(questionOf(subject, 'decision', 'verdict').schema.safeParse('order-revoked').success).toBe(isThere)
})

test.each(['ministerApproved', 'letterSent', 'copySaved'])('an order is not revoked without %s', (name) => {
  const { schema } = questionOf(sponsored, 'order-revoked-confirmations', name)
  expect(schema.safeParse('true').success).toBe(true)
  expect(schema.safeParse(undefined).error?.issues[0]?.message).toMatch(/^You cannot record this decision yet/)
})

test('every ticked reason needs its details, and one ticked twice counts once', () => {
  const { schema } = questionOf(transfer, 'declined-reasons', 'declinedFor')
  expect(schema.safeParse({ picked: ['finance', 'other'], finance: 'A deficit' }).error?.issues).toMatchObject([
    { path: ['other'], message: 'Enter details for “Other”' },
  ])
  expect(schema.safeParse({}).error?.issues).toMatchObject([
    { path: ['picked'], message: 'Select at least one reason' },
  ])
  expect(schema.parse({ picked: ['finance', 'finance'], finance: 'A deficit', other: 'not ticked' })).toEqual([
    { reason: 'finance', details: 'A deficit' },
  ])
})
