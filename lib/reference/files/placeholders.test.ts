import { expect, test } from 'vitest'
import { isPlaceholder } from './placeholders.ts'

test.each([
  ['Not recorded', {}, true],
  ['Not-applicable', {}, true],
  ['NOT  APPLICABLE', {}, true],
  ['Not applicable', { category: true }, false],
  ['Unknown', { category: true }, true],
  ['..', {}, true],
  ['Vacant', {}, false],
  ['Vacant', { blanks: ['vacant'] }, true],
  ['Unknown Head Primary School', {}, false],
  ['None', {}, false],
])('%s %o is a placeholder: %s', (cell, column, expected) => expect(isPlaceholder(cell, column)).toBe(expected))
