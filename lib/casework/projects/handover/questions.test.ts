import { expect, test } from 'vitest'
import { aHandover } from '#lib/testing/fixtures/handover'
import { handoverFields, handoverInput } from './questions.ts'

const outgoingTrustLink = 'https://educationgovuk.sharepoint.com/sites/example/outgoing'
const problems = (type: 'conversion' | 'transfer', sent: object) =>
  (handoverInput(type).safeParse(sent).error?.issues ?? []).map(({ path }) => path.join())

test.each([
  ['conversion', {}, []],
  ['conversion', { to: '' }, ['to']],
  ['conversion', { comments: '' }, ['comments']],
  ['conversion', { to: 'regional-team', comments: '' }, []],
  ['conversion', { schoolLink: '', incomingTrustLink: 'https://example.org/x' }, ['schoolLink', 'incomingTrustLink']],
  ['conversion', { comments: '', twoRequiresImprovement: '' }, ['twoRequiresImprovement', 'comments']],
  ['transfer', {}, ['outgoingTrustLink']],
  ['transfer', { outgoingTrustLink }, []],
] as const)('a %s with %o lacks %o', (type, sent, lacks) =>
  expect(problems(type, { ...aHandover, ...sent })).toEqual(lacks),
)

test('the form of a conversion sends no link to an outgoing trust', () => {
  const { outgoingTrustLink: _, ...sent } = { ...aHandover, outgoingTrustLink: '' }
  expect(handoverInput('conversion').parse(sent).outgoingTrustLink).toBeNull()
})

test('a conversion keeps no link to an outgoing trust, and is not asked for one', () => {
  expect(handoverInput('conversion').parse({ ...aHandover, outgoingTrustLink }).outgoingTrustLink).toBeNull()
  const names = handoverFields('conversion', { team: 'London', hint: '' }).map((field) => 'name' in field && field.name)
  expect(names).toEqual(['to', 'schoolLink', 'incomingTrustLink', 'twoRequiresImprovement'])
})
