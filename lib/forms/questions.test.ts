import { expect, test } from 'vitest'
import { choice, choices, decimalNumber, longText, required, shortText, ticked, wholeNumber } from './questions.ts'

const colours = { red: 'Red', blue: 'Blue' } as const
const messages = (result: { error?: { issues: { message: string }[] } }) =>
  result.error?.issues.map(({ message }) => message)

test.each([
  ['a line', shortText('Name'), ' blank', ' blank'],
  ['a blank line', shortText('Name'), '', null],
  ['nothing sent', shortText('Name'), undefined, null],
  ['a text of many lines', longText('Reason'), 'one\ntwo', 'one\ntwo'],
  ['emoji and right-to-left text', longText('Reason'), '👩‍🏫 مدرسة', '👩‍🏫 مدرسة'],
  ['a code', choice('Colour', colours), 'red', 'red'],
  ['no code', choice('Colour', colours), undefined, null],
  ['one of several codes', choices('Colours', colours), 'red', ['red']],
  ['several codes', choices('Colours', colours), ['red', 'blue'], ['red', 'blue']],
  ['a tick', ticked('Done'), 'true', true],
  ['no tick', ticked('Done'), undefined, null],
  ['a whole number with a comma', wholeNumber('Pupils'), '1,200', 1200],
  ['nought', wholeNumber('Pupils'), '0', 0],
  ['a decimal', decimalNumber('Miles'), '2.5', 2.5],
  ['a blank number is not nought', decimalNumber('Miles'), ' ', null],
])('%s', (_, question, given, expected) => {
  expect(question.schema.parse(given)).toEqual(expected)
})

test.each([
  [shortText('Name'), 'x'.repeat(201), 'Name must be 200 characters or fewer'],
  [shortText('Name'), 'a\nb', 'Name must be on one line'],
  [shortText('Name'), ['a', 'b'], 'Name must be text'],
  [longText('Reason'), 'x'.repeat(10_001), 'Reason must be 10,000 characters or fewer'],
  [choice('Colour', colours), 'green', 'Select colour from the list'],
  [wholeNumber('Pupils'), '1.5', 'Pupils must be a whole number, like 30'],
  [wholeNumber('Pupils'), '1e5', 'Pupils must be a whole number, like 30'],
  [wholeNumber('Pupils'), '-1', 'Pupils must be between 0 and 100,000'],
  [decimalNumber('Miles'), '2.55', 'Miles must be a number with at most one decimal place, like 2.5'],
  [required(shortText('Name')), '', 'Enter name'],
  [required(choice('Colour', colours), { error: 'Select a colour' }), undefined, 'Select a colour'],
])('is refused with a sentence', (question, given, message) => {
  expect(messages(question.schema.safeParse(given))).toEqual([message])
})
