import { writtenDate } from '#lib/calendar/written-dates'
import { asNumberText, companiesHouseNumber, isShortened, withTrunkZero } from '#lib/identifiers'
import { phoneAsWritten } from '#lib/platform/forms/questions/contact-questions'
import { regions } from '#lib/labels'

/**
 * What a column of a published file may hold. `parse` takes a trimmed text that is not blank and gives it as the database reads it, blank
 * where it stands for no value, or undefined when it breaks the format; `expects` says what the format is, in a reason that people read.
 */
export type Format = {
  sqlType: 'text' | 'integer' | 'date' | 'numeric'
  expects: string
  parse: (text: string) => string | undefined
}

const matching = (sqlType: Format['sqlType'], expects: string, pattern: RegExp): Format => ({
  sqlType,
  expects,
  parse: (text) => (pattern.test(text) ? text : undefined),
})

/** A number by which something is known, as text. All zeros or nines stand for none. */
const identifier = (expects: string, pattern: RegExp, write = asNumberText): Format => ({
  sqlType: 'text',
  expects,
  parse: (text) => {
    const number = write(text)
    if (/^0+$/.test(number)) return ''
    if (pattern.test(number)) return number
    return /^9{4,}$/.test(number) ? '' : undefined
  },
})

/** Any text that the database can hold (it refuses NUL) and whose letters were not lost before. */
export const text: Format = {
  sqlType: 'text',
  expects: 'readable text',
  parse: (value) => (value.includes('\0') || value.includes('\uFFFD') ? undefined : value),
}
export const urn = identifier('six digits', /^\d{6}$/)
export const ukprn = identifier('eight digits, the first of them 1', /^1\d{7}$/)
export const trustReference = identifier('TR and five digits', /^TR\d{5}$/, (value) =>
  value.replace(/\s/g, '').toUpperCase(),
)
export const groupUid = identifier('a whole number', /^\d{1,9}$/)
export const authorityCode = identifier('three digits', /^\d{3}$/)
export const wholeNumber: Format = {
  sqlType: 'integer',
  expects: 'a whole number',
  parse: (value) => {
    const number = value.replace(/\.0+$/, '')
    return /^\d{1,7}$/.test(number) ? number : undefined
  },
}
export const percentage: Format = {
  sqlType: 'numeric',
  expects: 'a percentage from 0 to 100',
  parse: (value) => {
    const number = withPoint(value.replace(/\s*%$/, ''))
    return /^(100(\.0+)?|\d{1,2}(\.\d+)?)$/.test(number) ? number : undefined
  },
}

/** A code of the register: 06 and 6 are one. */
export const code: Format = {
  ...text,
  parse: (value) => {
    const number = asNumberText(value)
    if (/^\d{1,9}$/.test(number)) return String(Number(number))
    return isShortened(value) ? undefined : text.parse(value)
  },
}
/** Four digits, of which a spreadsheet cuts leading zeros; none of them is no number. */
const fourDigits = (value: string) => {
  const number = asNumberText(value)
  return /^\d{1,4}$/.test(number) ? number.padStart(4, '0') : undefined
}
export const establishmentNumber: Format = {
  sqlType: 'text',
  expects: 'four digits',
  parse: (value) => (fourDigits(value) === '0000' ? '' : fourDigits(value)),
}
/** CE01, RC12; 0000 is a school of no diocese, 9999 one of which it is not known. */
export const dioceseCode: Format = {
  ...text,
  expects: 'the code of a diocese, such as CE01 or 0000',
  parse: (value) => {
    const number = fourDigits(value)
    if (number) return number === '9999' ? '' : number
    return isShortened(value) ? undefined : text.parse(value)
  },
}
export const companyNumber: Format = {
  sqlType: 'text',
  expects: 'a Companies House number of eight characters',
  parse: (value) => {
    const number = companiesHouseNumber(value) ?? value
    return /^(0+|9{8})$/.test(number) ? '' : companiesHouseNumber(number)
  },
}
/** A school's telephone number as the register writes it. */
export const telephone: Format = {
  ...text,
  expects: 'a telephone number',
  parse: (value) => {
    if (isShortened(value)) return undefined
    return /^(0+|9+)$/.test(value) ? '' : text.parse(withTrunkZero(value))
  },
}

export const constituencyCode: Format = {
  sqlType: 'text',
  expects: 'E, S, W or N and eight digits',
  parse: (value) => {
    const letters = value.toUpperCase()
    return /^[ESWN]\d{8}$/.test(letters) ? letters : /^9{9}$/.test(letters) ? '' : undefined
  },
}
export const emailAddress = matching(
  'text',
  'an email address',
  /^[\x21-\x3F\x41-\x7E]+@[\x21-\x2D\x2F-\x3F\x41-\x7E]+(\.[\x21-\x2D\x2F-\x3F\x41-\x7E]+)+$/,
)
export const phoneNumber: Format = {
  sqlType: 'text',
  expects: 'a phone number',
  parse: (value) => (value.length > 60 ? undefined : phoneAsWritten(withTrunkZero(value))),
}

/** The performance tables write NAT where a row is the nation's. */
const orNation = ({ expects, parse }: Format): Format => ({
  sqlType: 'text',
  expects: `${expects}, or NAT`,
  parse: (value) => (value.toUpperCase() === 'NAT' ? 'NAT' : parse(value)),
})
export const urnOrNation = orNation(urn)
export const authorityOrNation = orNation(authorityCode)

/** The year in which an academic year ends: 2018 of 2018, 201718, 2017/18 or 2017-2018. */
export const academicYear: Format = {
  sqlType: 'integer',
  expects: 'a year such as 2018 or 2017/18',
  parse: (value) => {
    const [, start, end] = /^(\d{4})(?:[-/]?(\d{4}|\d{2}))?$/.exec(asNumberText(value)) ?? []
    if (!start) return undefined
    const year = end ? Number(start) + 1 : Number(start)
    return end && year % 100 !== Number(end) % 100 ? undefined : String(year)
  },
}

/** A figure of the performance tables, without its per cent sign, or the letters that stand for why there is none (SUPP, NE). */
export const figure: Format = {
  sqlType: 'text',
  expects: 'a figure, or the letters for why there is none',
  parse: (value) => {
    const number = withPoint(value.replace(/\s*%$/, ''))
    if (/^-?(\d{1,5}(\.\d+)?|\.\d+)$/.test(number)) return number
    return /^[A-Za-z]{1,8}$/.test(value) ? value.toUpperCase() : undefined
  },
}

/** A decimal comma of one or two digits; before three it could divide thousands. */
const withPoint = (number: string) => number.replace(/^(-?\d{1,5}),(\d{1,2})$/, '$1.$2')

/** The register writes 31-12-2019; the year 9999 stands for none. */
export const date: Format = {
  sqlType: 'date',
  expects: 'a real date such as 31-12-2019',
  parse: (value) => {
    const day = writtenDate(value)
    return day?.startsWith('9999') ? '' : day
  },
}

/** The region code (GOR) of England's nine regions; Z, not applicable, is no region. */
export const region: Format = {
  sqlType: 'text',
  expects: `a region code (${Object.keys(regions).join(', ')} or Z)`,
  parse: (value) => {
    const letter = value.toUpperCase()
    return Object.hasOwn(regions, letter) ? letter : letter === 'Z' ? '' : undefined
  },
}
