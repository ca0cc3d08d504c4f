import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asNumberText, companiesHouseNumber, isShortened, withTrunkZero } from './identifiers.ts'

test.each([
  ['100 001', '100001'],
  ['100001.0', '100001'],
  ['100001.00', '100001'],
  ['100001.5', '100001.5'],
])('%s is the number %s', (text, number) => expect(asNumberText(text)).toBe(number))

test.each([
  ['1.00E+07', true],
  ['1,00E+07', true],
  ['1E7', true],
  ['10012345', false],
  ['E10012345', false],
])('%s was shortened by a spreadsheet: %s', (text, shortened) => expect(isShortened(text)).toBe(shortened))

test.each([
  ['7318714', '07318714'],
  ['07318714', '07318714'],
  ['7318714.0', '07318714'],
  ['sc123456', 'SC123456'],
  ['IP12345R', 'IP12345R'],
  ['07 31 87 14', '07318714'],
  ['7.32E+06', undefined],
  ['123456789', undefined],
  ['123', undefined],
  ['', undefined],
])('%s is the Companies House number %s', (text, number) => expect(companiesHouseNumber(text)).toBe(number))

test.each([
  ['2072831147', '02072831147'],
  ['2072831147.0', '02072831147'],
  ['1632960 001', '01632960001'],
  ['020 7283 1147', '020 7283 1147'],
  ['+44 20 7283 1147', '+44 20 7283 1147'],
  ['ask the office', 'ask the office'],
])('%s is the telephone number %s', (text, number) => expect(withTrunkZero(text)).toBe(number))

test('a company number comes back from a spreadsheet as it went', () => {
  const numbers = fc.integer({ min: 1000, max: 99_999_999 }).map((number) => String(number).padStart(8, '0'))
  fc.assert(
    fc.property(numbers, (number) => {
      for (const saved of [number, String(Number(number)), `${Number(number)}.0`])
        expect(companiesHouseNumber(saved)).toBe(number)
    }),
  )
})
