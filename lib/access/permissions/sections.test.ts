import { expect, test } from 'vitest'
import type { HeldRole } from '#lib/principal'
import { homeOf } from './roles.ts'
import { sectionsFor } from './sections.ts'

const who = (...roles: HeldRole[]) => ({ id: '1', name: 'Ada', email: 'ada@example.education', roles })
const officer: HeldRole = { role: 'delivery-officer', team: 'london' }
const caseworker: HeldRole = { role: 'caseworker', team: 'regional-casework-services' }
const lead: HeldRole = { role: 'team-lead', team: 'london' }
const support: HeldRole = { role: 'service-support', team: null }
const consumer: HeldRole = { role: 'data-consumer', team: 'grants' }
const admin: HeldRole = { role: 'admin', team: null }

test.each<[roles: HeldRole[], home: string]>([
  [[officer], '/proposals'],
  [[officer, lead], '/proposals'],
  [[caseworker], '/projects'],
  [[caseworker, lead], '/projects'],
  [[lead], '/projects?scope=team&view=unassigned'],
  [[support], '/admin/academy-urns'],
  [[support, admin], '/admin/academy-urns'],
  [[consumer], '/exports'],
  [[admin], '/admin/people'],
  [[], '/projects'],
])('%j starts on %s', (roles, home) => {
  expect(homeOf(who(...roles))).toBe(home)
})

test('everybody’s start but that of people without a role is in a section that they see', () => {
  for (const role of [officer, caseworker, lead, consumer, admin]) {
    const home = homeOf(who(role)).split('?')[0]
    expect(sectionsFor(who(role)).map(({ href }) => href)).toContain(home)
  }
  expect(sectionsFor(who(support)).map(({ href }) => href)).toContain('/admin/support')
})
