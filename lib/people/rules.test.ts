import { describe, expect, test } from 'vitest'
import type { HeldRole } from '#lib/principal'
import { codesOf, roles } from '#lib/labels'
import { roleFacts } from '#lib/access/permissions/roles'
import { ensureAdminRemains, fitTeam } from './rules.ts'

describe('a role and its team', () => {
  test.each<[string, HeldRole, HeldRole | RegExp]>([
    [
      'an officer of a region',
      { role: 'delivery-officer', team: 'london' },
      { role: 'delivery-officer', team: 'london' },
    ],
    ['an officer without a team', { role: 'delivery-officer', team: null }, /Select a team for a delivery officer/],
    [
      'an officer of casework services',
      { role: 'delivery-officer', team: 'regional-casework-services' },
      /not a role of that team/,
    ],
    [
      'a caseworker: there is one team',
      { role: 'caseworker', team: null },
      { role: 'caseworker', team: 'regional-casework-services' },
    ],
    ['a caseworker of a region', { role: 'caseworker', team: 'london' }, /not a role of that team/],
    ['a lead of a region', { role: 'team-lead', team: 'south-west' }, { role: 'team-lead', team: 'south-west' }],
    [
      'a lead of casework services',
      { role: 'team-lead', team: 'regional-casework-services' },
      { role: 'team-lead', team: 'regional-casework-services' },
    ],
    ['a lead without a team', { role: 'team-lead', team: null }, /Select a team for a team lead/],
    ['a lead of a consumer team', { role: 'team-lead', team: 'grants' }, /not a role of that team/],
    ['a consumer of a team', { role: 'data-consumer', team: 'grants' }, { role: 'data-consumer', team: 'grants' }],
    ['a consumer of all', { role: 'data-consumer', team: null }, { role: 'data-consumer', team: null }],
    ['a consumer of a region', { role: 'data-consumer', team: 'london' }, /not a role of that team/],
    ['support has no team', { role: 'service-support', team: 'london' }, /not a role of that team/],
    ['an admin', { role: 'admin', team: null }, { role: 'admin', team: null }],
  ])('%s', (_, wanted, expected) => {
    if (expected instanceof RegExp) expect(() => fitTeam(wanted)).toThrow(expected)
    else expect(fitTeam(wanted)).toEqual(expected)
  })

  test('every role says whether it has teams', () => {
    expect(Object.keys(roleFacts).toSorted()).toEqual(codesOf(roles).toSorted())
  })
})

test.each([
  ['the only admin leaves', ['ann'], 'ann', false],
  ['one of two leaves', ['ann', 'bob'], 'ann', true],
  ['somebody else leaves', ['ann'], 'bob', true],
  ['nobody is admin yet', [], 'ann', true],
])('%s', (_, admins, leaving, isAllowed) => {
  if (isAllowed) expect(() => ensureAdminRemains(admins, leaving)).not.toThrow()
  else expect(() => ensureAdminRemains(admins, leaving)).toThrow('This is the only admin')
})
