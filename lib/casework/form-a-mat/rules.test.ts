import { expect, test } from 'vitest'
import { joinProblem, leaveProblem, registeredProblem } from './rules.ts'

const proposal = {
  reference: 'SAT-1',
  type: 'transfer',
  route: null,
  decision: null,
  incomingTrustId: null,
  newTrustId: null,
  groupId: null,
} as const
const voluntary = { type: 'conversion', route: 'voluntary' } as const
const sponsored = { type: 'conversion', route: 'sponsored' } as const

test.each([
  ['a transfer without a trust', {}, undefined],
  ['a transfer that was to join another trust', { incomingTrustId: 'trust' }, undefined],
  ['a sponsored conversion', { ...sponsored, incomingTrustId: 'trust' }, undefined],
  ['a voluntary conversion that left another new trust', voluntary, undefined],
  ['a deferred one', { decision: 'deferred' as const }, undefined],
  ['a voluntary conversion with its trust', { ...voluntary, incomingTrustId: 'trust' }, /cannot be changed/],
  ['one that forms another trust', { newTrustId: 'other' }, /forms another new trust/],
  ['one in a group', { incomingTrustId: 'trust', groupId: 'group' }, /is in a group/],
  ['an approved one', { decision: 'approved' as const }, /has a decision/],
  ['a declined one', { decision: 'declined' as const }, /has a decision/],
])('a new trust and %s', (_, change, problem) => {
  const said = joinProblem({ ...proposal, ...change })
  if (problem) expect(said).toMatch(problem)
  else expect(said).toBeUndefined()
})

test.each([
  [null, false],
  ['deferred', false],
  ['approved', true],
  ['withdrawn', true],
] as const)('with the decision %s it stays where it is: %s', (decision, stays) =>
  expect(leaveProblem({ reference: 'SAT-1', decision }) !== undefined).toBe(stays),
)

test('the trust that academies leave is not the one that they form', () => {
  const trust = { id: 'trust', name: 'Hill Trust' }
  expect(registeredProblem(trust, [{ reference: 'CON-1', outgoingTrustId: null }])).toBeUndefined()
  expect(registeredProblem(trust, [{ reference: 'SAT-1', outgoingTrustId: 'trust' }])).toMatch(/SAT-1 leave/)
})
