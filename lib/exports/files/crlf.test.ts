import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCrlf } from './crlf.ts'

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r', '\r\n') })
const asCopy = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The plain way: letter by letter over the whole file. */
function slowly(file: string): string {
  let isOpen = false
  return [...file]
    .map((letter) => {
      if (letter === '"') isOpen = !isOpen
      return letter === '\n' && !isOpen ? '\r\n' : letter
    })
    .join('')
}

function inPieces(file: string, cuts: number[]): string {
  const bytes = Buffer.from(file)
  const rewrite = createCrlf()
  const edges = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length]
  return Buffer.concat(edges.slice(1).map((edge, index) => rewrite(bytes.subarray(edges[index], edge)))).toString()
}

test('ends every row with CRLF and leaves cells alone, wherever the file is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 })), fc.array(fc.nat()), (rows, cuts) => {
      const file = rows.map((row) => `${row.map(asCopy).join()}\n`).join('')
      expect(inPieces(file, cuts)).toBe(slowly(file))
    }),
    { numRuns: 500 },
  )
})

test('keeps a line feed inside a quoted cell', () => {
  expect(inPieces('a,"b\n""c"""\nd,e\n', [])).toBe('a,"b\n""c"""\r\nd,e\r\n')
})
