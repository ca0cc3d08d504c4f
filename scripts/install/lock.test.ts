import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isLocked, takeLock, waitForLock } from './lock.mjs'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
  file = join(folder, 'made', 'running.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Another process that takes the lock, says so and lives until it is killed. */
async function startHolder() {
  const script = `
    import { takeLock } from './scripts/install/lock.mjs'
    console.log(takeLock(process.argv[1]) ? 'taken' : 'refused')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await once(child.stdout, 'data')
  return { child, said: String(said).trim() }
}

test('is held by one process until that lets it go', () => {
  const release = takeLock(file)
  expect(isLocked(file)).toBe(true)
  expect(takeLock(file)).toBeUndefined()
  release!()
  expect(isLocked(file)).toBe(false)
  expect(takeLock(file)).toBeTypeOf('function')
})

test('is refused while another process lives, and taken over when that was killed', async () => {
  const { child, said } = await startHolder()
  expect(said).toBe('taken')
  expect(takeLock(file)).toBeUndefined()
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(isLocked(file)).toBe(false)
  expect(takeLock(file)).toBeTypeOf('function')
})

test.runIf(process.platform === 'linux')('is not held by a process that merely has the same id', () => {
  takeLock(file)
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"born":"\d+"/, '"born":"1"'))
  expect(isLocked(file)).toBe(false)
  expect(takeLock(file)).toBeTypeOf('function')
})

test.each(['', 'nonsense', '{"pid":0}'])('is not held by a damaged lock: %j', (text) => {
  takeLock(file)
  writeFileSync(file, text)
  expect(takeLock(file)).toBeTypeOf('function')
})

test('goes to one of many that find a dead lock at the same moment', async () => {
  const first = await startHolder()
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  const rivals = await Promise.all(Array.from({ length: 6 }, startHolder))
  rivals.forEach(({ child }) => child.kill('SIGKILL'))
  expect(rivals.filter(({ said }) => said === 'taken')).toHaveLength(1)
})

test('is waited for', async () => {
  const release = takeLock(file)!
  let waited = 0
  const later = waitForLock(file, () => waited++)
  release()
  expect(await later).toBeTypeOf('function')
  expect(waited).toBe(1)
})
