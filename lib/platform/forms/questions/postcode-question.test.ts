import { expect, test } from 'vitest'
import { postcode } from './postcode-question.ts'

test.each([
  ['zz1 1aa', 'ZZ1 1AA'],
  ['zz111aa', 'ZZ11 1AA'],
  ['ZZ1A  1AA', 'ZZ1A 1AA'],
  [' ', null],
  [undefined, null],
])('%j is kept as %j', (typed, kept) => expect(postcode().schema.parse(typed)).toBe(kept))

test.each([
  ['ZZ1', 'Postcode must be a full UK postcode, like AA3 1AB'],
  ['12345', 'Postcode must be a full UK postcode, like AA3 1AB'],
  ['nowhere at all', 'Postcode must be a full UK postcode, like AA3 1AB'],
  [['ZZ1 1AA', 'ZZ2 2AA'], 'Postcode must be text'],
])('%j is refused with a sentence', (typed, message) =>
  expect(
    postcode()
      .schema.safeParse(typed)
      .error?.issues.map((issue) => issue.message),
  ).toEqual([message]),
)
