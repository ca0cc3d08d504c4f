import { describe, expect, test } from 'vitest'
import { newPerson, newRole } from './schema.ts'

const ada = { firstName: 'Ada', lastName: 'Moss', email: 'ada@example.education' }

describe('somebody to be added', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['no first name', { firstName: '' }, 'Enter a first name'],
    ['a name of spaces', { lastName: '   ' }, 'Enter a last name'],
    ['a missing name', { lastName: undefined }, 'Enter a last name'],
    ['a field sent twice', { firstName: ['Ada', 'Eve'] }, 'Enter a first name'],
    ['10,000 characters', { firstName: 'a'.repeat(10_000) }, 'First name must be 100 characters or fewer'],
    ['a line break', { lastName: 'Mo\nss' }, 'Last name must be on one line'],
    ['no address', { email: '' }, 'Enter an email address'],
    ['no domain', { email: 'ada@' }, 'Enter an email address in the correct format, like name@example.com'],
    [
      'two addresses',
      { email: 'a@b.uk, c@d.uk' },
      'Enter an email address in the correct format, like name@example.com',
    ],
    ['a long address', { email: `${'a'.repeat(250)}@b.uk` }, 'Email address must be 254 characters or fewer'],
  ])('%s', (_, changes, sentence) => {
    const parsed = newPerson.safeParse({ ...ada, ...changes })
    expect(parsed.error?.issues[0]?.message).toBe(sentence)
  })

  test('names keep their own letters, addresses lose their capitals', () => {
    const parsed = newPerson.parse({
      firstName: ' Zoë ',
      lastName: "O'Brien-محمد 🎓",
      email: 'Zoe.OBrien@Example.Education ',
    })
    expect(parsed).toEqual({ firstName: 'Zoë', lastName: "O'Brien-محمد 🎓", email: 'zoe.obrien@example.education' })
  })
})

test.each([
  [
    { role: 'team-lead', team: { team_lead: 'london', delivery_officer: 'south-west' } },
    { role: 'team-lead', team: 'london' },
  ],
  [
    { role: 'team-lead', team: { team_lead: 'grants' } },
    { role: 'team-lead', team: null },
  ],
  [
    { role: 'admin', team: 'london' },
    { role: 'admin', team: null },
  ],
  [{ role: 'data-consumer' }, { role: 'data-consumer', team: null }],
])('of the teams on the form, that of the chosen role counts: %j', (given, expected) => {
  expect(newRole.parse(given)).toEqual(expected)
})

test('a role must be chosen', () => {
  expect(newRole.safeParse({}).error?.issues[0]?.message).toBe('Select a role')
  expect(newRole.safeParse({ role: 'owner' }).error?.issues[0]?.message).toBe('Select a role')
})
