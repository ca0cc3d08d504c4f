import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { encodingOf } from './encoding.ts'

const folder = mkdtempSync(join(tmpdir(), 'encoding-'))
afterAll(() => rmSync(folder, { recursive: true }))
const encodingOfBytes = (bytes: Buffer | string) => {
  writeFileSync(join(folder, 'file.csv'), bytes)
  return encodingOf(join(folder, 'file.csv'), 'file.csv')
}
const long = 'URN,Name\n'.repeat(60_000)
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16()

test.each([
  ['plain letters', 'URN,Name\n', 'utf-8'],
  ['UTF-8 by its mark', '\uFEFFURN,École\n', 'utf-8'],
  ['UTF-8 by its letters', 'URN,École\n', 'utf-8'],
  ['UTF-8 by a letter far on', `${long}École\n`, 'utf-8'],
  ['Windows-1252', Buffer.from('URN,\xC9cole\n', 'latin1'), 'windows-1252'],
  ['Windows-1252 by a letter far on', Buffer.from(`${long}\xC9cole\n`, 'latin1'), 'windows-1252'],
  ['a letter cut off at the end', Buffer.from('URN,Caf\xC3', 'latin1'), 'windows-1252'],
  ['UTF-16 by its mark', Buffer.from('\uFEFFURN,École\n', 'utf16le'), 'utf-16le'],
  ['UTF-16 the other way', bigEndian('\uFEFFURN,École\n'), 'utf-16be'],
  ['UTF-16 without a mark', Buffer.from('URN,École\n', 'utf16le'), 'utf-16le'],
  ['UTF-16 the other way without a mark', bigEndian('URN,École\n'), 'utf-16be'],
])('%s', async (_, bytes, encoding) => expect(await encodingOfBytes(bytes)).toBe(encoding))

test.each([
  ['a file that mixes two', Buffer.from('\xEF\xBB\xBFURN,\xC9cole\n', 'latin1'), /is only partly in UTF-8/],
  ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /zip or Excel file/],
  ['nothing', '', /is empty/],
])('refused: %s', async (_, bytes, message) => {
  await expect(encodingOfBytes(bytes)).rejects.toThrow(message)
})
