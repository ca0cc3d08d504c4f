import { expect, test } from 'vitest'
import { emailAddress, phoneNumber } from './contact-questions.ts'

const messages = (result: { error?: { issues: { message: string }[] } }) =>
  result.error?.issues.map(({ message }) => message)

test.each([
  [emailAddress(), '', null],
  [emailAddress(), undefined, null],
  [emailAddress(), 'Ada.Example@School.Example', 'ada.example@school.example'],
  [phoneNumber(), '', null],
  [phoneNumber(), '02079460123', '020 7946 0123'],
  [phoneNumber(), '+44 (0)20 7946 0123', '020 7946 0123'],
  [phoneNumber(), '07400123456', '07400 123456'],
  [phoneNumber(), '020 7946 0123 ext 12', '020 7946 0123 x12'],
  [phoneNumber(), '+33123456789', '+33 1 23 45 67 89'],
])('%#: %s is kept', (question, typed, kept) => {
  expect(question.schema.parse(typed)).toBe(kept)
})

test.each([
  [emailAddress(), 'ada', 'Enter an email address in the correct format, like name@example.com'],
  [emailAddress(), 'ada@school.example, bob@school.example', 'Enter an email address in the correct format'],
  [emailAddress(), '\u212Aay@school.example', 'Enter an email address in the correct format'],
  [emailAddress(), `${'a'.repeat(250)}@b.example`, 'Email address must be 254 characters or fewer'],
  [emailAddress(), ['a@b.example', 'c@d.example'], 'Email address must be text'],
  [phoneNumber(), 'call me', 'Enter a phone number, like'],
  [phoneNumber(), '01234', 'Enter a phone number, like'],
  [phoneNumber(), 'Reception: 020 7946 0123', 'Enter a phone number, like'],
  [phoneNumber(), '1'.repeat(61), 'Phone number must be 60 characters or fewer'],
])('%#: %s is refused with a sentence', (question, typed, message) => {
  expect(messages(question.schema.safeParse(typed))).toEqual([expect.stringContaining(message)])
})
