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
    [
      'a KELVIN SIGN',
      { email: '\u212Aay@b.uk' },
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
    'the team of the chosen role counts',
    { role: 'team-lead', team: { team_lead: 'london', delivery_officer: 'south-west' } },
    'london',
  ],
  ['a role without teams has none', { role: 'admin', team: 'london' }, null],
  ['the only team need not be chosen', { role: 'caseworker' }, 'regional-casework-services'],
  ['no team is chosen, too', { role: 'data-consumer', team: { data_consumer: 'none' } }, null],
  ['a consumer team', { role: 'data-consumer', team: { data_consumer: 'grants' } }, 'grants'],
])('a role to be given: %s', (_, given, team) => {
  expect(newRole.parse(given)).toEqual({ role: given.role, team })
})

test.each([
  ['no team', { role: 'team-lead' }, 'team-team_lead'],
  ["another role's team", { role: 'team-lead', team: { team_lead: 'grants' } }, 'team-team_lead'],
  ['a team sent twice', { role: 'team-lead', team: { team_lead: ['london', 'grants'] } }, 'team-team_lead'],
  ['none, where one is needed', { role: 'team-lead', team: { team_lead: 'none' } }, 'team-team_lead'],
  ['nothing said of all exports', { role: 'data-consumer' }, 'team-data_consumer'],
])('a team must be chosen: %s', (_, given, field) => {
  const [issue] = newRole.safeParse(given).error!.issues
  expect({ message: issue!.message, field: issue!.path.join('-') }).toEqual({ message: 'Select a team', field })
})

test('a role must be chosen', () => {
  expect(newRole.safeParse({}).error?.issues[0]?.message).toBe('Select a role')
  expect(newRole.safeParse({ role: 'owner' }).error?.issues[0]?.message).toBe('Select a role')
})
