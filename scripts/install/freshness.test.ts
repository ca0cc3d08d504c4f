import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isGeneratedStale, isInstallStale } from './freshness.mjs'

let root: string
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'freshness-'))))
afterEach(() => rmSync(root, { recursive: true }))

/** Writes an empty file that was last changed at `second`. */
function file(path: string, second: number) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), '')
  utimesSync(join(root, path), second, second)
}

test.each([
  ['nothing is installed', undefined, true],
  ['the lock file is newer than the install', 1, true],
  ['the install is newer than the lock file', 3, false],
])('install when %s', (_, installedAt, stale) => {
  file('package-lock.json', 2)
  if (installedAt) file('node_modules/.package-lock.json', installedAt)
  expect(isInstallStale(root)).toBe(stale)
})

test.each([
  ['it is missing', undefined, true],
  ['one file of the schema is newer', 2, true],
  ['it is newer than every file of the schema', 4, false],
])('generate the client when %s', (_, generatedAt, stale) => {
  file('prisma/schema/people.prisma', 1)
  file('prisma/schema/projects.prisma', 3)
  if (generatedAt) file('lib/platform/database/generated/client.ts', generatedAt)
  expect(isGeneratedStale(root)).toBe(stale)
})
