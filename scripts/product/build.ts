import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartProblem } from '#lib/platform/database/errors/start-problem'
import { waitForLock } from '../install/lock.mjs'
import { replaceBuild, restoreBuild } from './replace-build.ts'

const root = join(import.meta.dirname, '../..')
const output = join(root, '.next')
const buildId = join(output, 'BUILD_ID')
const builtFrom = join(output, 'built-from')

/** The command line of Next, run by this Node. */
export const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')

/**
 * Builds the web application unless the last build is of these very sources. Its output is shown only when it fails.
 * Throws StartProblem when the build fails; stops it when `signal` says so. The last build stays until the new one is complete.
 */
export async function ensureBuilt(say: (sentence: string) => void, signal?: AbortSignal): Promise<void> {
  const release = await waitForLock(join(root, '.cache', 'build.lock'), () => say('Waiting for another build…'))
  try {
    restoreBuild(output)
    const sources = hashOfSources()
    if (isBuiltFrom(sources)) return
    say('Building, a minute or two…')
    await replaceBuild(output, async () => {
      await build(signal)
      writeFileSync(builtFrom, sources)
    })
  } finally {
    release()
  }
}

async function build(signal?: AbortSignal): Promise<void> {
  const printed: Buffer[] = []
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  const child = spawn(process.execPath, [next, 'build'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => printed.push(chunk))
  const stop = () => child.kill('SIGTERM')
  signal?.addEventListener('abort', stop)
  const [code] = (await once(child, 'close')) as [number | null]
  signal?.removeEventListener('abort', stop)
  signal?.throwIfAborted()
  if (code !== 0) throw new StartProblem(`${Buffer.concat(printed).toString()}\nThe build failed; its output is above.`)
}

function isBuiltFrom(sources: string): boolean {
  try {
    readFileSync(buildId)
    return readFileSync(builtFrom, 'utf8') === sources
  } catch {
    return false
  }
}

/** By content, not by time: a checkout, a copy or a restored backup can carry any times. Some 20 ms. */
function hashOfSources(): string {
  const folders = '{app,components,lib,public}/**/*.{ts,tsx,js,mjs,css,scss,json,svg}'
  const files = globSync([folders, '*.{ts,js,mjs}', 'package-lock.json', 'tsconfig.json'], {
    cwd: root,
    exclude: ['**/*.test.{ts,tsx}', 'next-env.d.ts', 'vitest.config.ts', 'playwright.config.ts'],
  })
  const hash = createHash('sha256')
  // The folder of a route may be called like a file: openapi.json.
  for (const file of files.filter((path) => statSync(join(root, path)).isFile()).toSorted())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}
