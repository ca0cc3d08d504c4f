import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { settingNames } from '#lib/platform/config/config'
import { stopEmbedded } from '#lib/platform/database/embedded/embedded'
import { freePort } from '#lib/platform/database/embedded/free-port'
import { findBrowser } from './suites/browser.ts'
import { ensureBuilt, next } from './product/build.ts'
import { endWith } from './product/settings.ts'
import { runSuite, stopSuites, unable, type Result } from './suites/suite.ts'
import { stopRequest } from './product/supervise.ts'
import { countPlaywright, countVitest } from './suites/test-reports.ts'

const root = join(import.meta.dirname, '..')
const tool = (path: string) => join(root, 'node_modules', path)
const structure = [
  '--config',
  'dependency-rules.mjs',
  '--output-type',
  'err',
  'app',
  'components',
  'lib',
  'prisma',
  'scripts',
]
const results: Result[] = []

/** Everything a test makes lies below one folder, so that it can be cleared whatever happened to its maker. */
const folder = mkdtempSync(join(tmpdir(), 'portal-tests-'))

/** The tests choose their own settings: those of the person who runs them, or of a `.env` file, stay out. */
const unset = Object.fromEntries(settingNames.map((name) => [name, '']))
const chosen = { ...unset, DEMONSTRATION: 'yes' }
const env: NodeJS.ProcessEnv = { ...process.env, ...chosen, TMPDIR: folder, NO_COLOR: '1', FORCE_COLOR: undefined }

const stop = stopRequest()
stop.addEventListener('abort', () => void stopSuites())
main().catch(endWith)

async function main() {
  const built = build()
  await Promise.all([checkCode(built), checkProduct(built)])
  await clear()
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.reduce((sum, result) => sum + result.failed, 0)
  if (stop.aborted) process.exit(130)
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}

async function build(): Promise<Result> {
  const startedAt = performance.now()
  try {
    await ensureBuilt(say, stop)
    const seconds = Math.round((performance.now() - startedAt) / 1000)
    return { name: 'build', passed: 1, failed: 0, output: '', seconds }
  } catch (error) {
    return unable('build', error)
  }
}

/** What needs no server: one half of the machine. The type check waits for the build, which writes the types of the routes. */
async function checkCode(built: Promise<Result>) {
  await suite('lint', [
    [tool('oxlint/bin/oxlint'), '--deny-warnings'],
    [tool('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
    [tool('dependency-cruiser/bin/dependency-cruiser.mjs'), ...structure],
    [tool('knip/bin/knip.js'), '--no-config-hints'],
  ])
  const report = join(folder, 'vitest.json')
  const vitest = [
    tool('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  await suite('unit and database tests', [vitest], countVitest(report))
  const routeTypes = (await built).failed ? [[next, 'typegen']] : []
  await suite('types', [...routeTypes, [tool('typescript/bin/tsc'), '--noEmit']])
}

/** The product as it will run, in a real browser: the other half. */
async function checkProduct(built: Promise<Result>) {
  const browser = await findBrowser(say).catch((error: unknown) => unable('browser', error))
  note(await built)
  if ((await built).failed || typeof browser !== 'string') {
    note(typeof browser === 'string' ? unable('browser tests', 'There is no build to test.') : browser)
    return
  }
  const report = join(folder, 'playwright.json')
  const server = { PORT: String(await freePort()), DATA_DIR: join(folder, 'e2e'), CHROMIUM_PATH: browser }
  const playwrightEnv = { ...server, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const playwright = [tool('@playwright/test/cli.js'), 'test', '--reporter=list,json']
  await suite('browser tests', [playwright], countPlaywright(report), playwrightEnv)
}

async function suite(name: string, commands: string[][], count?: Parameters<typeof runSuite>[2]['count'], more = {}) {
  if (stop.aborted) return
  note(await runSuite(name, commands, { env: { ...env, ...more }, count }))
}

function note(result: Result) {
  if (stop.aborted) return
  results.push(result)
  const { name, passed, failed, output, seconds } = result
  if (failed > 0) console.log(`\n--- ${name}\n${output.trim()}\n---`)
  say(`${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`)
}

/** Ends database servers that outlived their test, and deletes everything. */
async function clear() {
  for (const pidFile of globSync('**/postgres/postmaster.pid', { cwd: folder }))
    await stopEmbedded(join(folder, pidFile, '..', '..'))
  rmSync(folder, { recursive: true, force: true })
}

function say(sentence: string) {
  console.log(sentence)
}
