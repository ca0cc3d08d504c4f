import { expect, test } from 'vitest'
import { identifiersIn, isNumber, searchedText, searchProblem } from './rules.ts'

test.each([
  ['  Oak \t Hill\nPrimary ', 'Oak Hill Primary'],
  ['oak\0hill', 'oak hill'],
  ['\u202Eoak\u200B', 'oak'],
  ['   ', ''],
])('%j is searched for as %j', (typed, text) => expect(searchedText(typed)).toBe(text))

test.each([
  ['', 'Enter at least 3 letters or numbers to search for'],
  ['ab', 'Enter at least 3 letters or numbers to search for'],
  ["'; -- %_", 'Enter at least 3 letters or numbers to search for'],
  ['Ely', undefined],
  ['Łódź', undefined],
  ['a'.repeat(100), undefined],
  ['a'.repeat(10_000), 'Search for 100 characters or fewer'],
])('%j: %j', (text, problem) => expect(searchProblem(text)).toBe(problem))

test.each([
  ['201/4001', ['201', '4001']],
  ['2014001', ['201', '4001']],
  ['201 4001', ['201', '4001']],
  ['201-4001', ['201', '4001']],
  ['20144001', null],
  ['Oak Hill', null],
])('the LAESTAB number in %j is %j', (text, laestab) => expect(identifiersIn(text).laestab).toEqual(laestab))

test.each([
  ['100123', true],
  ['201/4001', true],
  ['tr01234', true],
  ['CON-1004', true],
  ['FAM_00000012', true],
  ['Academy 21', false],
  ['Conway', false],
])('%j can only be a number or a reference: %j', (text, expected) => expect(isNumber(text)).toBe(expected))
