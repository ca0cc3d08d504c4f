import { expect, test } from 'vitest'
import { readForm } from './read-form.ts'

const form = (...pairs: [string, string][]) => {
  const data = new FormData()
  for (const [name, value] of pairs) data.append(name, value)
  return data
}

test('names nest, texts are trimmed, repeated names become lists', () => {
  const read = readForm(
    form(
      ['version', '3'],
      ['openedOn-day', ' 1 '],
      ['openedOn-month', '9'],
      ['reasons', 'a'],
      ['reasons', 'b'],
      ['text', 'a\r\nb\0'],
    ),
  )
  expect(read).toEqual({
    version: 3,
    values: { 'openedOn-day': '1', 'openedOn-month': '9', reasons: ['a', 'b'], text: 'a\nb' },
    nested: { openedOn: { day: '1', month: '9' }, reasons: ['a', 'b'], text: 'a\nb' },
  })
})

test('characters that cannot be seen are not part of an answer', () => {
  const { nested } = readForm(
    form(['email', 'a\u200Eb@example.com'], ['phone', '\u202A020 7946 0123\u202C'], ['name', '\u200B']),
  )
  expect(nested).toEqual({ email: 'ab@example.com', phone: '020 7946 0123', name: '' })
})

test('what the framework adds and hostile names are not answers', () => {
  const read = readForm(
    form(
      ['$ACTION_ID_1', 'x'],
      ['__proto__-polluted', 'yes'],
      ['constructor', 'x'],
      ['a-__proto__', 'x'],
      ['version', 'NaN'],
    ),
  )
  expect(read.nested).toEqual({})
  expect(read.version).toBe(0)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('only the first part of a name is a group: codes keep their dashes', () => {
  const read = readForm(
    form(['deferredFor-picked', 'performance-concerns'], ['deferredFor-performance-concerns', 'Low']),
  )
  expect(read.nested).toEqual({ deferredFor: { picked: 'performance-concerns', 'performance-concerns': 'Low' } })
})

test('a name that is both a text and a group keeps the group', () => {
  expect(readForm(form(['a', 'text'], ['a-b', 'part'])).nested).toEqual({ a: { b: 'part' } })
})
