import { expect, test } from 'vitest'
import type { FileColumn } from './file-type.ts'
import * as format from './formats.ts'
import { readCell } from './read-cell.ts'

const name: FileColumn = { heading: 'Name', name: 'name', format: format.text }
const date: FileColumn = { heading: 'Open date', name: 'opened_on', format: format.date }

test.each<[FileColumn, string, ReturnType<typeof readCell>]>([
  [name, ' Ada\u200B\u00A0Example ', { value: 'Ada Example' }],
  [name, '\u200B', { value: null }],
  [name, 'Not recorded', { value: null }],
  [{ ...name, category: true }, 'Not applicable', { value: 'Not applicable' }],
  [{ ...name, required: true }, 'Unknown', { value: null, problem: '“Name” is “Unknown”' }],
  [{ ...name, required: true }, ' ', { value: null, problem: '“Name” is blank' }],
  [date, '19/07/2010', { value: '2010-07-19' }],
  [date, '4.04E+04', { value: null, problem: '“Open date” was shortened by a spreadsheet: “4.04E+04”' }],
  [
    date,
    'a summer’s day',
    { value: null, problem: '“Open date” should be a real date such as 31-12-2019: “a summer’s day”' },
  ],
  [
    name,
    'x'.repeat(10_001),
    { value: null, problem: '“Name” has 10,001 characters; 10,000 are the most that it may have' },
  ],
])('%o reads %j', (column, cell, read) => expect(readCell(column, cell)).toEqual(read))
