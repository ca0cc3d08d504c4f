import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from '@playwright/test'

const run = promisify(execFile)
const playwright = join(import.meta.dirname, '../../node_modules', 'playwright', 'cli.js')
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * A browser for the tests: the one that CHROMIUM_PATH names, one of the machine's, or one fetched here: Playwright's own,
 * else the system's package. Throws with a sentence when none can be had, for a test without a browser proves nothing.
 */
export async function findBrowser(say: (sentence: string) => void): Promise<string> {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (await works(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, which does not run.`)
  }
  for (const place of [...places, chromium.executablePath()]) if (await works(place)) return place
  say('Fetching a browser…')
  for (const fetch of [fetchFromPlaywright, fetchFromSystem]) {
    const place = await fetch().catch(() => undefined)
    if (place && (await works(place))) return place
  }
  throw new Error('No browser: install Chromium or Google Chrome, or set CHROMIUM_PATH to one.')
}

/** There is more to a browser than its file: some systems put a sentence about a shop in its place. */
async function works(path: string): Promise<boolean> {
  if (!existsSync(path)) return false
  return run(path, ['--version'], { timeout: 20_000 }).then(
    ({ stdout }) => /\d+\.\d+/.test(stdout),
    () => false,
  )
}

async function fetchFromPlaywright() {
  await run(process.execPath, [playwright, 'install', 'chromium'], { timeout: 180_000 })
  return chromium.executablePath()
}

async function fetchFromSystem() {
  if (process.getuid?.() !== 0) return undefined
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { env, timeout: 300_000, maxBuffer: 64 * 1024 * 1024 }
  await run('apt-get', ['update'], options)
  await run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], options)
  return '/usr/bin/chromium'
}
