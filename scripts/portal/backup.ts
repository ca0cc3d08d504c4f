import type { Command } from 'commander'
import { fromHere } from './from-here.ts'
import { withDatabase } from './with-database.ts'

const onManagedServer = `
On a managed server use its own backups, or PostgreSQL's tools (version 18 or newer) as the owner:
  pg_dump --format=custom --file=portal.dump "$DATABASE_OWNER_URL"
  createdb portal-restored
  pg_restore --no-owner --exit-on-error --dbname=portal-restored portal.dump
Roles are not part of a dump: create the role portal_app there first. The first start on the restored database brings its
transaction counter past the copy's, which history needs.`

export function addBackupCommands(program: Command) {
  program
    .command('backup')
    .description('write the whole record, history included, to one file, as it is at one moment; people may work on')
    .argument('<file>', 'the file to write; it holds personal data and is readable by you alone')
    .addHelpText('after', `\nSecrets of the installation and jobs in progress are not part of it.\n${onManagedServer}`)
    .action((file: string) =>
      withDatabase(
        async ({ ownerUrl }) => {
          const { backup } = await import('#lib/platform/database/backup/backup')
          const { rows, tables } = await backup(ownerUrl, fromHere(file))
          console.log(`Backed up ${rows} rows of ${tables} tables to ${file}.`)
        },
        { asOwner: true },
      ),
    )

  program
    .command('restore')
    .description('read a backup into an empty database: all of it, or nothing')
    .argument('<file>', 'a file that "backup" of the same version of the product wrote')
    .addHelpText(
      'after',
      `
Stop the product, choose an empty data folder, restore, and start on it:
  DATA_DIR=.data-restored npm run portal -- restore portal.backup
  DATA_DIR=.data-restored npm start
With DATABASE_URL the owner's account must be a superuser, for triggers rest meanwhile.
${onManagedServer}`,
    )
    .action((file: string) =>
      withDatabase(
        async ({ ownerUrl, server }, signal) => {
          const { prepareDatabase } = await import('#lib/startup/prepare-database')
          const { restore } = await import('#lib/platform/database/backup/restore')
          if (server === 'managed') await prepareDatabase(ownerUrl, { say: console.error, signal })
          const { rows, tables } = await restore(ownerUrl, fromHere(file))
          console.log(`Restored ${rows} rows of ${tables} tables from ${file}.`)
        },
        { asOwner: true },
      ),
    )
}
