import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { lastProblem } from './server-log.ts'

const folder = mkdtempSync(join(tmpdir(), 'server-log-'))
afterAll(() => rmSync(folder, { recursive: true }))

const problemIn = (...lines: string[]) => {
  const log = join(folder, 'server.log')
  writeFileSync(log, lines.map((line) => `2026-12-01 09:00:00 UTC [7] ${line}\n`).join(''))
  return lastProblem(log).replace(log, 'LOG')
}

test('a full disk is named, whatever came after it', () =>
  expect(
    problemIn(
      'PANIC:  could not write to file "pg_wal/xlogtemp.9": No space left on device',
      'LOG:  all server processes terminated',
    ),
  ).toBe('there is no room left on its disk (its log is LOG).'))

test('else the last fatal line is given', () =>
  expect(
    problemIn(
      'FATAL:  the first',
      'FATAL:  lock file "postmaster.pid" already exists',
      'LOG:  database system is shut down',
    ),
  ).toBe('lock file "postmaster.pid" already exists (its log is LOG).'))

test('without one, where the log is', () => expect(problemIn('LOG:  ready')).toBe('see its log (its log is LOG).'))

test('a log that is not there says no more', () =>
  expect(lastProblem('/nowhere/server.log')).toBe('see its log (its log is /nowhere/server.log).'))
