import { expect, test } from 'vitest'
import type { Role } from '#lib/labels'
import type { Principal } from '#lib/principal'
import { assignableRoles, firstScopeOf } from './roles.ts'

const holding = (...roles: Role[]): Principal => ({
  id: 'id',
  name: 'Name',
  email: 'name@example.education',
  roles: roles.map((role) => ({ role, team: null })),
})

test('delivery officers and team leads can be given proposals, and caseworkers projects too', () => {
  expect(assignableRoles.proposal.toSorted()).toEqual(['delivery-officer', 'team-lead'])
  expect(assignableRoles.project.toSorted()).toEqual(['caseworker', 'delivery-officer', 'team-lead'])
})

test.each<[Role[], string, string]>([
  [['delivery-officer'], 'mine', 'mine'],
  [['caseworker'], 'all', 'mine'],
  [['team-lead'], 'team', 'team'],
  [['caseworker', 'team-lead'], 'team', 'mine'],
  [['service-support'], 'all', 'all'],
  [[], 'all', 'all'],
])('%j sees the proposals of “%s” and the projects of “%s” first', (roles, proposals, projects) => {
  const who = holding(...roles)
  expect(firstScopeOf(who, 'proposal')).toBe(proposals)
  expect(firstScopeOf(who, 'project')).toBe(projects)
})
