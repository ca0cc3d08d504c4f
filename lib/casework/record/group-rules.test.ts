import { expect, test } from 'vitest'
import { groupProblem } from './group-rules.ts'

const proposal = { reference: 'CON-1', incomingTrustId: 'trust', groupId: null, decision: null, deleted: false }

test.each([
  ['a proposal that joins its trust', {}, undefined],
  ['one that joins another', { incomingTrustId: 'other' }, /does not join/],
  ['one without a trust', { incomingTrustId: null }, /does not join/],
  ['one that is decided', { decision: 'deferred' as const }, /has a decision/],
  ['one that is approved', { decision: 'approved' as const }, /has a decision/],
  ['one in another group', { groupId: 'group' }, /in a group already/],
  ['a deleted one', { deleted: true }, /is deleted/],
])('a group and %s', (_, change, problem) => {
  const said = groupProblem({ ...proposal, ...change }, 'trust')
  if (problem) expect(said).toMatch(problem)
  else expect(said).toBeUndefined()
})
