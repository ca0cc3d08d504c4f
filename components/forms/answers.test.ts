import { describe, expect, test } from 'vitest'
import type { Field } from '#lib/platform/forms/fields'
import { errorOf, summaryOf, valueOf, valuesOf } from './answers.ts'

const openedOn: Field & { name: string } = { type: 'date', name: 'openedOn', label: 'Date the academy opened' }
const fields: Field[] = [
  { type: 'read-only', label: 'School', text: 'Oakfield' },
  openedOn,
  { type: 'month', name: 'significantOn', label: 'Conversion date' },
  {
    type: 'radios',
    name: 'protection',
    label: 'Risk protection',
    options: [
      { value: 'standard', text: 'Standard' },
      { value: 'commercial', text: 'Commercial', reveals: [{ type: 'text', name: 'reason', label: 'Reason' }] },
    ],
  },
]

describe('the error summary links to', () => {
  test.each([
    ['the first wrong part of a date', 'openedOn-month', '#openedOn-month'],
    ['the day, when the whole date is missing', 'openedOn', '#openedOn-day'],
    ['the month, when a month and year are missing', 'significantOn', '#significantOn-month'],
    ['the first radio', 'protection', '#protection'],
    ['an input that a radio reveals', 'reason', '#reason'],
    ['nothing, for an error of no field', 'form', undefined],
  ])('%s', (_, field, href) => {
    expect(summaryOf(fields, [{ field, message: 'Wrong' }])).toEqual([{ text: 'Wrong', ...(href && { href }) }])
  })
})

test('the summary follows the order of the page and says one thing a field, as beside the input', () => {
  const errors = [
    { field: 'form', message: 'Closed' },
    { field: 'reason', message: 'Enter a reason' },
    { field: 'openedOn-month', message: 'Include a month' },
    { field: 'openedOn-year', message: 'Include a year' },
  ]
  expect(summaryOf(fields, errors).map(({ text }) => text)).toEqual(['Include a month', 'Enter a reason', 'Closed'])
  expect(errorOf(openedOn, errors)).toEqual({ message: 'Include a month', wrongParts: ['month', 'year'] })
})

test('another field whose name starts the same has its own error', () => {
  expect(errorOf(openedOn, [{ field: 'openedOnTime', message: 'Wrong' }]).message).toBeUndefined()
})

test('values that were sent once or several times', () => {
  const values = { one: 'a', several: ['a', 'b'] }
  expect([valueOf(values, 'one'), valueOf(values, 'several'), valueOf(values, 'none')]).toEqual(['a', 'b', ''])
  expect([valuesOf(values, 'one'), valuesOf(values, 'several'), valuesOf(values, 'none')]).toEqual([
    ['a'],
    ['a', 'b'],
    [],
  ])
})
