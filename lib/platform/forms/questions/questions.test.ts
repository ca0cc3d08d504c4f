import { expect, test } from 'vitest'
import { choice, choices, link, longText, required, shortText, ticked } from './questions.ts'

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
  ['no code ticked', choices('Colours', colours), [], null],
  ['a tick', ticked('Done'), 'true', true],
  ['no tick', ticked('Done'), undefined, null],
])('%s', (_, question, given, expected) => {
  expect(question.schema.parse(given)).toEqual(expected)
})

test.each([
  [shortText('Name'), 'x'.repeat(201), 'Name must be 200 characters or fewer'],
  [shortText('Name'), 'a\nb', 'Name must be on one line'],
  [shortText('Name'), ['a', 'b'], 'Name must be text'],
  [longText('Reason'), 'x'.repeat(10_001), 'Reason must be 10,000 characters or fewer'],
  [choice('Colour', colours), 'green', 'Select colour from the list'],
  [required(shortText('Name')), '', 'Enter name'],
  [required(choice('Colour', colours), { error: 'Select a colour' }), undefined, 'Select a colour'],
])('is refused with a sentence', (question, given, message) => {
  expect(messages(question.schema.safeParse(given))).toEqual([message])
})

test.each([
  ['https://documents.example/a?b=c', true],
  ['', true],
  ['http://documents.example/', false],
  ['javascript:alert(1)', false],
  ['documents.example', false],
  ['https://x', false],
])('a link: %j', (given, isLink) => {
  expect(link('Link').schema.safeParse(given).success).toBe(isLink)
})
