import { InvalidArgumentError, Option, type Command } from 'commander'
import { parseIsoDate } from '#lib/calendar/calendar'
import {
  codesOf,
  consumerTeams,
  keyRoles,
  projectTeams,
  roles,
  type ConsumerTeam,
  type KeyRole,
  type ProjectTeam,
  type Role,
} from '#lib/labels'
import { withDatabase } from './with-database.ts'

type NewUser = {
  email: string
  name: { firstName: string; lastName: string }
  role: Role
  team?: ProjectTeam | ConsumerTeam
}
type NewKey = { name: string; role: KeyRole; team?: ConsumerTeam; exports?: string[]; lastDay?: Date }

export function addPeopleCommands(program: Command) {
  const teams = [...codesOf(projectTeams), ...codesOf(consumerTeams)]

  const users = program.command('user').description('people who may sign in')

  users
    .command('change-email')
    .description('change the address of somebody; their account at the sign-in provider stays theirs')
    .argument('<from>', 'the address that they have here')
    .argument('<to>', 'the address that mail goes to from now on')
    .action((from: string, to: string) =>
      withDatabase(async () => {
        const { newPerson } = await import('#lib/people/schema')
        const { changeEmail } = await import('#lib/people/commands')
        const { findPersonId } = await import('#lib/people/queries')
        const { operator } = await import('#lib/people/operator')
        const email = newPerson.shape.email.parse(to)
        await changeEmail(operator, await findPersonId(operator, from), email)
        console.log(`Changed ${from} to ${email}.`)
      }),
    )

  users
    .command('release-account')
    .description('forget which account of the sign-in provider is somebody’s; the next with their address is theirs')
    .argument('<address>', 'the address that they have here')
    .action((address: string) =>
      withDatabase(async () => {
        const { releaseAccount } = await import('#lib/people/commands')
        const { findPersonId } = await import('#lib/people/queries')
        const { operator } = await import('#lib/people/operator')
        await releaseAccount(operator, await findPersonId(operator, address))
        console.log(`Released the account of ${address}.`)
      }),
    )

  users
    .command('add')
    .description('add somebody with a role; they sign in with that address')
    .requiredOption('--email <address>', 'the address that the sign-in provider has verified')
    .requiredOption('--name <name>', 'first and last name', firstAndLast)
    .addOption(new Option('--role <role>', 'what they do').choices(codesOf(roles)).makeOptionMandatory())
    .addOption(new Option('--team <team>', 'for which team, where the role is held for one').choices(teams))
    .action(({ email, name, role, team = undefined }: NewUser) =>
      withDatabase(async () => {
        const { newPerson } = await import('#lib/people/schema')
        const { fitTeam } = await import('#lib/people/rules')
        const { addPerson, grantRole } = await import('#lib/people/commands')
        const { operator } = await import('#lib/people/operator')
        const held = fitTeam({ role, team: team ?? null })
        const id = await addPerson(operator, newPerson.parse({ ...name, email }))
        await grantRole(operator, id, held)
        console.log(`Added ${name.firstName} ${name.lastName} as ${roles[role].toLowerCase()}.`)
      }),
    )

  const keys = program.command('api-key').description('keys with which other systems take data, or send applications')

  keys
    .command('create')
    .description('make a key; it is printed once, as the last line, and cannot be shown again')
    .requiredOption('--name <name>', 'which system uses it')
    .addOption(new Option('--role <role>', 'what it may do').choices(codesOf(keyRoles)).makeOptionMandatory())
    .addOption(new Option('--team <team>', 'only the exports of that team').choices(codesOf(consumerTeams)))
    .option('--exports <ids...>', 'only these exports')
    .option('--last-day <day>', 'the last day on which it works, like 2027-03-31; a year from now when left out', day)
    .action((asked: NewKey) =>
      withDatabase(async () => {
        const { createApiKey } = await import('#lib/api-keys/commands')
        const { operator } = await import('#lib/people/operator')
        const { key } = await createApiKey(operator, asked)
        console.log(key)
      }),
    )

  keys
    .command('revoke')
    .description('end a key: its next request is refused')
    .argument('<key>', 'the key, or its first 21 characters')
    .action((key: string) =>
      withDatabase(async () => {
        const { revokeApiKey } = await import('#lib/api-keys/commands')
        const { prefixOf } = await import('#lib/api-keys/key')
        const { operator } = await import('#lib/people/operator')
        await revokeApiKey(operator, { prefix: prefixOf(key) })
        console.log(`Revoked ${prefixOf(key)}.`)
      }),
    )
}

function day(text: string): Date {
  const date = parseIsoDate(text)
  if (!date) throw new InvalidArgumentError('Give a day, like 2027-03-31.')
  return date
}

function firstAndLast(name: string) {
  const [firstName, ...rest] = name.trim().split(/\s+/)
  if (!firstName || rest.length === 0) throw new InvalidArgumentError('Give a first and a last name.')
  return { firstName, lastName: rest.join(' ') }
}
