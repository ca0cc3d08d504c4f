/**
 * Identifiers that look like numbers: a spreadsheet cuts their leading zeros, adds `.0`, or keeps a few digits of them as 1.00E+07.
 * What was lost is restored only where there is one way to.
 */

/** The text without its spaces, and without the `.0` of a number that was read as a decimal one. */
export const asNumberText = (text: string): string => text.replace(/\s+/g, '').replace(/^(\d+)\.0+$/, '$1')

/** Whether a spreadsheet wrote a number in scientific notation: the digits that it left out cannot be known. */
export const isShortened = (text: string): boolean => /^\s*\d([.,]\d+)?E\+?\d{1,3}\s*$/i.test(text)

/** A Companies House number in its eight characters, `07318714` or `SC123456`; undefined where it is none. */
export function companiesHouseNumber(text: string): string | undefined {
  const number = asNumberText(text).toUpperCase()
  if (/^\d{4,8}$/.test(number)) return number.padStart(8, '0')
  return /^[A-Z]{2}\d{6}$/.test(number) || /^[A-Z]{2}\d{5}[A-Z]$/.test(number) ? number : undefined
}

/** A national telephone number with the 0 that a spreadsheet cut off; any other text as it is. */
export const withTrunkZero = (text: string): string => {
  const digits = asNumberText(text)
  return /^[1-9]\d{8,9}$/.test(digits) ? `0${digits}` : text
}
