import { InvalidArgumentError, Option, type Command } from 'commander'
import { codesOf, downloadFormats } from '#lib/labels'
import { Refused } from '#lib/platform/errors'
import { fromHere } from './from-here.ts'
import { withDatabase } from './with-database.ts'
import { writePrivate } from './write-private.ts'

type Format = keyof typeof downloadFormats

export function addDataCommands(program: Command) {
  program
    .command('migrate')
    .description('bring the database up to date with this version; "npm start" does it too')
    .action(() =>
      withDatabase(
        async ({ ownerUrl, applied: atStart }, signal) => {
          const { prepareDatabase } = await import('#lib/startup/prepare-database')
          const applied = atStart ?? (await prepareDatabase(ownerUrl, { say: console.error, signal }))
          console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.')
        },
        { asOwner: true },
      ),
    )

  program
    .command('import-gias')
    .description('import files of the register (GIAS): establishments, links, groups; all of them or nothing')
    .argument('<files...>', 'CSV files as published, in any order')
    .action((files: string[]) =>
      withDatabase(async () => {
        const { importRegister } = await import('#lib/reference/register/import')
        const { describeReport } = await import('./describe-report.ts')
        console.log(describeReport(await importRegister(files.map(fromHere))))
      }),
    )

  program
    .command('import-performance')
    .description('import files of the performance tables: key stage 2, 4 and 5, attendance; all of them or nothing')
    .argument('<files...>', 'CSV files as published, in any order')
    .option('--year <year>', 'of which academic year, by the year it ends in, where a file does not say', wholeNumber)
    .action((files: string[], { year }: { year?: number }) =>
      withDatabase(async () => {
        const { importPerformance } = await import('#lib/reference/performance/import')
        const { describeFile } = await import('./describe-report.ts')
        const reports = await importPerformance(files.map(fromHere), { year })
        console.log(reports.flatMap(({ kind, report }) => describeFile(kind, report)).join('\n'))
      }),
    )

  program
    .command('import-directors')
    .description(
      'import directors of children’s services by the code of their local authority: all of the file or nothing',
    )
    .argument('<file>', 'CSV with the headings LA code, Name, Position, Email, Phone')
    .action((file: string) =>
      withDatabase(async () => {
        const { importDirectors } = await import('#lib/reference/local-authorities/import')
        const { describeFile } = await import('./describe-report.ts')
        console.log(describeFile('directors', await importDirectors(fromHere(file))).join('\n'))
      }),
    )

  program
    .command('import-mps')
    .description('import members of Parliament by their constituency: all of the file or nothing')
    .argument('<file>', 'CSV with the headings Constituency code or Constituency, MP name, MP email; no name: vacant')
    .action((file: string) =>
      withDatabase(async () => {
        const { importMembers } = await import('#lib/reference/members-of-parliament/import')
        const { describeFile } = await import('./describe-report.ts')
        console.log(describeFile('members of Parliament', await importMembers(fromHere(file))).join('\n'))
      }),
    )

  program
    .command('seed')
    .description('add the demonstration data to a new database, or made-up projects for trying out and measuring')
    .option('--projects <number>', 'how many projects to add', wholeNumber)
    .option('--full', 'with contacts and touched tasks')
    .action(({ projects, full = false }: { projects?: number; full?: boolean }) =>
      withDatabase(async () => {
        const { isWithoutPeople } = await import('../product/demonstration.ts')
        const { seedDemonstration } = await import('#prisma/seed/demonstration')
        const { seedProjects } = await import('#prisma/seed/records/projects')
        const isNew = await isWithoutPeople()
        if (!isNew && !projects) throw new Refused('The database holds people already. Add projects with --projects N.')
        if (isNew) await seedDemonstration()
        if (projects) await seedProjects({ projects, full })
        console.log(projects ? `Added ${projects} projects.` : 'Added the demonstration data.')
      }),
    )

  program
    .command('export')
    .description('take an export, as its page and the API give it')
    .argument('<id>', 'its id, as in the address of its page: merged, for one')
    .addOption(new Option('--format <format>', 'of the file').choices(codesOf(downloadFormats)).default('csv'))
    .option('--out <file>', 'where to write it, readable by you alone (default: standard output)')
    .action((id: string, { format, out }: { format: Format; out?: string }) =>
      withDatabase(async () => {
        const { writeExport } = await import('#lib/exports/downloads/write')
        const { exportNames } = await import('#lib/exports/definitions/queries')
        const ids = [...(await exportNames()).keys()]
        if (!ids.includes(id)) throw new Refused(`There is no export ${id}. There are ${ids.join(', ')}.`)
        if (!out) return writeExport({ id, format }, process.stdout)
        await writePrivate(fromHere(out), (stream) => writeExport({ id, format }, stream))
      }),
    )
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('Give a whole number, 1 or more.')
  return number
}
