import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stripInvisible } from './strip-invisible.ts'

test.each([
  ['an address with a mark', 'a\u200Eb@example.com', 'ab@example.com'],
  ['a telephone number in an embedding', '\u202A020 7946 0123\u202C', '020 7946 0123'],
  ['a name with a zero-width space', 'Ada\u200B Example', 'Ada Example'],
  ['a name with a soft hyphen', 'Exam\u00ADple', 'Example'],
  ['a name with a joiner', 'Ada\u200DExample', 'AdaExample'],
  ['hard spaces', 'Ada\u00A0Example', 'Ada Example'],
  ['NUL and an escape', 'a\0b\u001B', 'ab'],
  ['a byte order mark', '\uFEFFURN', 'URN'],
  ['lines and tabs', 'a\n\tb', 'a\n\tb'],
  ['a Persian word', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ['a Hindi conjunct', 'क्\u200Dष', 'क्\u200Dष'],
  ['a family', '👩\u200D👧', '👩\u200D👧'],
  ['an accent', 'Zoë O’Brien', 'Zoë O’Brien'],
])('%s', (_, text, stripped) => expect(stripInvisible(text)).toBe(stripped))

test('stripping again changes nothing, and adds nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'aé\0\n\u00A0\u00AD\u200B\u200C\u200D\u202Aی्👩\uFE0F') }),
      (text) => {
        const once = stripInvisible(text)
        expect(stripInvisible(once)).toBe(once)
        expect(once.length).toBeLessThanOrEqual(text.length)
      },
    ),
  )
})
