import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { replaceBuild, restoreBuild } from './replace-build.ts'

let root: string
let folder: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'replace-build-'))
  folder = join(root, '.next')
  mkdirSync(join(folder, 'cache'), { recursive: true })
  writeFileSync(join(folder, 'BUILD_ID'), 'first')
  writeFileSync(join(folder, 'cache', 'pages'), 'of the first')
})
afterEach(() => rmSync(root, { recursive: true }))

const buildId = () => readFileSync(join(folder, 'BUILD_ID'), 'utf8')
const isAside = () => existsSync(`${folder}.working`)

test('a build that succeeds takes the place of the last one, and had its cache', async () => {
  await replaceBuild(folder, async () => {
    expect(readFileSync(join(folder, 'cache', 'pages'), 'utf8')).toBe('of the first')
    expect(existsSync(join(folder, 'BUILD_ID'))).toBe(false)
    writeFileSync(join(folder, 'BUILD_ID'), 'second')
  })
  expect([buildId(), isAside()]).toEqual(['second', false])
})

test('a build that fails leaves the last one', async () => {
  const failing = replaceBuild(folder, () => Promise.reject(new Error('does not compile')))
  await expect(failing).rejects.toThrow('does not compile')
  expect([buildId(), isAside()]).toEqual(['first', false])
})

test('a build that was killed leaves the last one to the next start', () => {
  void replaceBuild(folder, () => new Promise(() => {}))
  expect(isAside()).toBe(true)
  restoreBuild(folder)
  expect([buildId(), isAside()]).toEqual(['first', false])
})

test('a first build has nothing to keep', async () => {
  rmSync(folder, { recursive: true })
  await replaceBuild(folder, async () => {
    mkdirSync(folder)
    writeFileSync(join(folder, 'BUILD_ID'), 'first of all')
  })
  expect(buildId()).toBe('first of all')
})
