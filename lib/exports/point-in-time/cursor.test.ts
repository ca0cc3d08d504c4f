import { expect, test } from 'vitest'
import { readCursor, writeCursor, type Cursor } from './cursor.ts'

const epoch = '0123abcd'
const most = String(2n ** 63n - 1n)
const beyond = String(2n ** 63n)

test.each<[string, Omit<Cursor, 'epoch'>]>([
  ['a place', { place: { xid: '1', seq: '0' } }],
  ['the last place', { place: { xid: most, seq: most } }],
  ['a snapshot', { snapshot: '10:20:12,15' }],
  ['both', { place: { xid: '12', seq: '3' }, snapshot: '10:20:' }],
])('%s is read as it was written', (_, cursor) => {
  expect(readCursor(writeCursor({ epoch, ...cursor }))).toEqual({ epoch, ...cursor })
})

test.each<[string, Omit<Cursor, 'epoch'>]>([
  ['a transaction 0', { place: { xid: '0', seq: '0' } }],
  ['a transaction beyond 63 bits', { place: { xid: beyond, seq: '0' } }],
  ['nineteen nines', { place: { xid: '9999999999999999999', seq: '0' } }],
  ['a change beyond 63 bits', { place: { xid: '1', seq: beyond } }],
  ['a snapshot from 0', { snapshot: '0:0:' }],
  ['a snapshot beyond 63 bits', { snapshot: `1:${beyond}:` }],
  ['a snapshot out of order', { snapshot: '20:10:' }],
  ['a snapshot with a transaction outside', { snapshot: '10:20:20' }],
  ['neither', {}],
])('%s is no cursor', (_, cursor) => expect(readCursor(writeCursor({ epoch, ...cursor }))).toBeUndefined())
