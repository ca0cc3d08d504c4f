import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseConfig } from '#lib/platform/config/config'
import { freePort } from '#lib/platform/database/embedded/free-port'
import { release } from '#lib/platform/database/migrations/release'
import { prepareDatabase } from '#lib/startup/prepare-database'
import { openDatabase } from './product/open-database.ts'
import { endWith } from './product/settings.ts'
import { findBrowser } from './suites/browser.ts'

/** One journey of each kind of user: casework, exports, administration. */
const journeys = ['casework/conversion', 'exports/exports-area', 'admin/people', 'service/health'].map(
  (name) => `e2e/${name}.spec.ts`,
)

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()

/** The last commit whose package.json has another version than the code here. */
function releaseBefore(): string {
  for (const commit of git('log', '--format=%H', '--', 'package.json').split('\n').slice(1)) {
    const { version } = JSON.parse(git('show', `${commit}:package.json`)) as { version: string }
    if (version !== release) return commit
  }
  throw new Error('The history holds no earlier release. Name a commit: npm run compatibility -- COMMIT')
}

/** Fills a data folder by the code here, with its newest migrations. */
async function prepareFolder(dataDir: string): Promise<void> {
  const database = await openDatabase(parseConfig({ DATA_DIR: dataDir }))
  process.env.DATABASE_URL = database.appUrl
  const { seedDemonstration } = await import('#prisma/seed/demonstration')
  await prepareDatabase(database.ownerUrl, { say: console.log, fill: seedDemonstration })
  await database.close()
}

/** Runs the journeys of an older release, by its own code, on a database of this version. Gives the exit code. */
async function run(): Promise<number> {
  const commit = process.argv[2] ?? releaseBefore()
  const folder = mkdtempSync(join(tmpdir(), 'portal-compatibility-'))
  const older = join(folder, 'release')
  try {
    git('worktree', 'add', '--detach', older, commit)
    await prepareFolder(join(folder, 'data'))
    const env = {
      ...process.env,
      DATABASE_URL: '',
      DATA_DIR: join(folder, 'data'),
      PORT: String(await freePort()),
      CHROMIUM_PATH: await findBrowser(console.log),
    }
    const step = async (command: string, ...args: string[]) =>
      (await once(spawn(command, args, { cwd: older, env, stdio: 'inherit' }), 'close'))[0] as number | null
    console.log(`Installing ${git('log', '-1', '--format=%h %s', commit)}…`)
    if ((await step('npm', 'ci', '--no-audit', '--no-fund')) !== 0) return 1
    const present = journeys.filter((file) => existsSync(join(older, file)))
    return (await step('npx', 'playwright', 'test', ...present)) ?? 1
  } finally {
    git('worktree', 'remove', '--force', older)
    rmSync(folder, { recursive: true, force: true })
  }
}

run().then((code) => process.exit(code), endWith)
