import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writePrivate } from './write-private.ts'

let path: string
beforeEach(() => (path = join(mkdtempSync(join(tmpdir(), 'private-')), 'merged.csv')))
afterEach(() => rmSync(join(path, '..'), { recursive: true }))

test.each([
  ['there is none', []],
  ['there is one that all may read', ['']],
  ['a killed command left one that all may read', ['', '.partial']],
])('a file is readable by its owner alone, where %s', async (_, before) => {
  for (const ending of before) writeFileSync(path + ending, 'before', { mode: 0o644 })
  await writePrivate(path, (stream) => pipeline(Readable.from(['a,b\n']), stream))
  expect(readFileSync(path, 'utf8')).toBe('a,b\n')
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

async function* cut() {
  yield 'a,b\n'
  throw new Error('cut')
}

test('a file that cannot be completed does not take its name', async () => {
  await expect(writePrivate(path, (stream) => pipeline(Readable.from(cut()), stream))).rejects.toThrow('cut')
  expect(() => statSync(path)).toThrow('ENOENT')
})
