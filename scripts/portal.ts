import { Command } from 'commander'
import { addBackupCommands } from './portal/backup.ts'
import { addDataCommands } from './portal/data.ts'
import { addPeopleCommands } from './portal/people.ts'
import { endWith } from './product/settings.ts'

const program = new Command('npm run portal --')
  .description('Commands for operators. They work while the product runs and while it is stopped.')
  .showHelpAfterError()
  .helpCommand(false)
  .addHelpText(
    'after',
    `
The database is the one of the settings (.env.example): the embedded server of DATA_DIR, which is started for the command when
the product is stopped, or the server that DATABASE_URL names. "npm run portal -- COMMAND --help" explains a command.`,
  )

addDataCommands(program)
addPeopleCommands(program)
addBackupCommands(program)

// A log line has no place among what a command prints: its failures are printed as such.
process.env.LOG_LEVEL ||= 'silent'
program.parseAsync().then(() => process.exit(0), endWith)
