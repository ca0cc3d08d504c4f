import { expect, test } from 'vitest'
import { emailAddress, phoneNumber, postcode } from './contact-questions.ts'

test.each([
  ['an address', emailAddress(), 'a.b@example.com', 'a.b@example.com'],
  ['no address', emailAddress(), '', null],
  ['a number', phoneNumber(), '01632 960 001', '01632 960 001'],
  ['a number from abroad', phoneNumber(), '+44 (0)1632 960001', '+44 (0)1632 960001'],
  ['a number with its extension', phoneNumber(), '020 7946 0001 ext 12', '020 7946 0001 ext 12'],
  ['no number', phoneNumber(), undefined, null],
  ['a postcode', postcode(), 'zz1 1aa', 'ZZ1 1AA'],
  ['a postcode without its space', postcode(), 'zz111aa', 'ZZ11 1AA'],
  ['no postcode', postcode(), ' ', null],
])('%s', (_, question, given, expected) => expect(question.schema.parse(given)).toBe(expected))

test.each([
  [emailAddress(), 'a.example.com', 'Email address must be in the correct format, like name@example.com'],
  [
    emailAddress(),
    ['a@example.com', 'b@example.com'],
    'Email address must be in the correct format, like name@example.com',
  ],
  [phoneNumber(), '12345', 'Telephone number must be a UK number, like 01632 960 001 or +44 1632 960 001'],
  [phoneNumber(), '+33 1 23 45 67 89', 'Telephone number must be a UK number, like 01632 960 001 or +44 1632 960 001'],
  [phoneNumber(), 'ask the office', 'Telephone number must be a UK number, like 01632 960 001 or +44 1632 960 001'],
  [postcode(), 'ZZ1', 'Postcode must be a full UK postcode, like AA3 1AB'],
  [postcode(), '12345', 'Postcode must be a full UK postcode, like AA3 1AB'],
])('is refused with a sentence', (question, given, message) => {
  expect(question.schema.safeParse(given).error?.issues.map((issue) => issue.message)).toEqual([message])
})
