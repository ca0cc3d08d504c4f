import { expect, test } from 'vitest'
import { academyProblem, becomesAcademy } from './rules.ts'

const academy = { name: 'Elm Academy', urn: '150001', typeCode: '34', statusCode: '1' }
const school = { urn: '100001' }

test.each([
  ['an open academy', {}, undefined],
  ['one that is proposed to open', { statusCode: '4' }, undefined],
  ['one that is proposed to close', { statusCode: '3' }, undefined],
  ['a sponsor-led one', { typeCode: '28' }, undefined],
  ['the school itself', { urn: '100001', typeCode: '1' }, /the URN of the school itself/],
  ['another school', { typeCode: '1' }, /is not an academy/],
  ['one of an unknown type', { typeCode: null }, /is not an academy/],
  ['a closed academy', { statusCode: '2' }, /neither open nor proposed/],
  ['one of an unknown state', { statusCode: null }, /neither open nor proposed/],
])('%s', (_, change, problem) => {
  const said = academyProblem({ ...academy, ...change }, school)
  if (problem) expect(said).toMatch(problem)
  else expect(said).toBeUndefined()
})

test.each([
  ['a conversion', { type: 'conversion', phase: 'completing', outcome: null }, true],
  ['a completed one', { type: 'conversion', phase: 'closed', outcome: 'completed' }, true],
  ['one that was declined', { type: 'conversion', phase: 'closed', outcome: 'declined' }, false],
  ['one whose order was revoked', { type: 'conversion', phase: 'closed', outcome: 'order-revoked' }, false],
  ['one being prepared', { type: 'conversion', phase: 'preparing', outcome: null }, false],
  ['a transfer', { type: 'transfer', phase: 'completing', outcome: null }, false],
] as const)('%s ends in an academy of its own: %j', (_, project, expected) =>
  expect(becomesAcademy(project)).toBe(expected),
)
