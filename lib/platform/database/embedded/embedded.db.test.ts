import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findRunningEmbedded, startEmbedded, stopEmbedded } from './embedded.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'embedded-'))))
afterEach(async () => {
  for (const name of ['one', 'two']) await stopEmbedded(join(folder, name))
  rmSync(folder, { recursive: true, force: true })
})

const start = (name: string) => startEmbedded(join(folder, name), { throwaway: true })

async function ask(url: string, sql: string) {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const pidOf = (name: string) =>
  Number(readFileSync(join(folder, name, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

test('keeps its data in UTF-8 from one start to the next', async () => {
  const first = await start('one')
  expect(await ask(first.ownerUrl, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }])
  await ask(first.ownerUrl, `create table kept as select 'Ysgol Gŵyr 🏫' as name`)
  await first.stop()
  expect(findRunningEmbedded(join(folder, 'one'))).toBeUndefined()
  const second = await start('one')
  expect(await ask(second.ownerUrl, 'select name from kept')).toEqual([{ name: 'Ysgol Gŵyr 🏫' }])
  expect(await ask(second.appUrl, 'select current_user as name')).toEqual([{ name: 'portal_app' }])
})

test('two run side by side, and each is found by its folder', async () => {
  const [one, two] = [await start('one'), await start('two')]
  expect(one.ownerUrl).not.toBe(two.ownerUrl)
  expect(findRunningEmbedded(join(folder, 'one'))).toEqual({ ownerUrl: one.ownerUrl, appUrl: one.appUrl })
  expect(findRunningEmbedded(join(folder, 'two'))).toEqual({ ownerUrl: two.ownerUrl, appUrl: two.appUrl })
})

test('recovers after its server was killed, and takes over one that was left running', async () => {
  const first = await startEmbedded(join(folder, 'one'))
  await ask(first.ownerUrl, 'create table kept as select 1 as n')
  process.kill(pidOf('one'), 'SIGKILL')
  const second = await start('one')
  expect(await ask(second.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }])
  const third = await start('one')
  expect(await ask(third.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }])
})

test('neither stops nor waits for a program that has the id of a killed server', async () => {
  const first = await start('one')
  await first.stop()
  // This very process has the id.
  writeFileSync(join(folder, 'one', 'postgres', 'postmaster.pid'), `${process.pid}\nx\n0\n5432\n`)
  expect(findRunningEmbedded(join(folder, 'one'))).toBeUndefined()
  const second = await start('one')
  expect(await ask(second.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }])
})

test('starts again after a start that was killed while it made the data folder', async () => {
  mkdirSync(join(folder, 'one', 'postgres.new.12345', 'base'), { recursive: true })
  writeFileSync(join(folder, 'one', 'postgres.new.12345', 'PG_VERSION'), '18\n')
  const { ownerUrl } = await start('one')
  expect(await ask(ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }])
  expect(existsSync(join(folder, 'one', 'postgres.new.12345'))).toBe(false)
})

test('says so when another version made the data folder', async () => {
  mkdirSync(join(folder, 'one', 'postgres'), { recursive: true })
  writeFileSync(join(folder, 'one', 'postgres', 'PG_VERSION'), '15\n')
  await expect(start('one')).rejects.toThrow(/was made by PostgreSQL 15; this product runs PostgreSQL 18/)
})

test('says so when the data folder cannot be written', async () => {
  writeFileSync(join(folder, 'file'), '')
  await expect(start('file')).rejects.toThrow(/file cannot be used \(\w+\). Set DATA_DIR/)
})

test.runIf(process.platform === 'linux')('says so when the data folder is below /proc', async () => {
  await expect(startEmbedded('/proc/portal/data')).rejects.toThrow(
    'The data folder /proc/portal/data cannot be used (ENOENT)',
  )
})

test.runIf(process.getuid?.() === 0)('says so when a plain user may not write to the data folder', () => {
  chmodSync(folder, 0o755)
  mkdirSync(join(folder, 'roots'), { mode: 0o755 })
  const module = join(import.meta.dirname, 'secrets.ts')
  const script = `
    import { readSecrets } from ${JSON.stringify(module)}
    try { readSecrets(${JSON.stringify(join(folder, 'roots'))}) } catch (error) { console.log(error.message) }`
  const asPlainUser = ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath]
  const said = execFileSync('setpriv', [...asPlainUser, '--input-type=module', '-e', script], {
    encoding: 'utf8',
    cwd: '/',
  })
  expect(said).toMatch(/roots cannot be used \(EACCES\). Set DATA_DIR/)
})
