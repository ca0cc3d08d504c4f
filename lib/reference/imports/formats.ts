import { parseIsoDate } from '#lib/calendar/calendar'
import { phoneAsWritten } from '#lib/platform/forms/questions/contact-questions'
import { regions } from '#lib/labels'

/**
 * What a column of a published file may hold. `parse` takes a trimmed text that is not blank and gives it as the database reads it,
 * or undefined when it breaks the format; `expects` says what the format is, in a reason that people read.
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

/** Any text that the database can hold (it refuses NUL). */
export const text: Format = {
  sqlType: 'text',
  expects: 'readable text',
  parse: (value) => (value.includes('\0') ? undefined : value),
}
export const urn = matching('text', 'six digits', /^\d{6}$/)
export const ukprn = matching('text', 'eight digits, the first of them 1', /^1\d{7}$/)
export const trustReference = matching('text', 'TR and five digits', /^TR\d{5}$/)
export const groupUid = matching('text', 'a whole number', /^\d{1,9}$/)
export const authorityCode = matching('text', 'three digits', /^\d{3}$/)
export const wholeNumber = matching('integer', 'a whole number', /^\d{1,7}$/)
export const percentage = matching('numeric', 'a percentage from 0 to 100', /^(100(\.0+)?|\d{1,2}(\.\d+)?)$/)

export const constituencyCode = matching('text', 'E, S, W or N and eight digits', /^[ESWN]\d{8}$/)
export const emailAddress = matching(
  'text',
  'an email address',
  /^[\x21-\x3F\x41-\x7E]+@[\x21-\x3F\x41-\x7E]+\.[\x21-\x3F\x41-\x7E]+$/,
)
export const phoneNumber: Format = { sqlType: 'text', expects: 'a phone number', parse: phoneAsWritten }

/** The performance tables write NAT where a row is the nation's. */
const orNation = ({ expects, parse }: Format): Format => ({
  sqlType: 'text',
  expects: `${expects}, or NAT`,
  parse: (value) => (value === 'NAT' ? value : parse(value)),
})
export const urnOrNation = orNation(urn)
export const authorityOrNation = orNation(authorityCode)

/** The year in which an academic year ends: 2018 of 2018, 201718, 2017/18 or 2017-2018. */
export const academicYear: Format = {
  sqlType: 'integer',
  expects: 'a year such as 2018 or 2017/18',
  parse: (value) => {
    const [, start, end] = /^(\d{4})(?:[-/]?(\d{4}|\d{2}))?$/.exec(value) ?? []
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
    if (/^-?(\d{1,5}(\.\d+)?|\.\d+)%?$/.test(value)) return value.replace('%', '')
    return /^[A-Za-z]{1,8}$/.test(value) ? value.toUpperCase() : undefined
  },
}

/** The register writes 31-12-2019. */
export const date: Format = {
  sqlType: 'date',
  expects: 'a real date such as 31-12-2019',
  parse: (value) => {
    const iso = value.replace(/^(\d{2})-(\d{2})-(\d{4})$/, '$3-$2-$1')
    return parseIsoDate(iso) && iso !== value ? iso : undefined
  },
}

/** The region code (GOR) of England's nine regions; Z, not applicable, is no region. */
export const region: Format = {
  sqlType: 'text',
  expects: `a region code (${Object.keys(regions).join(', ')} or Z)`,
  parse: (value) => (Object.hasOwn(regions, value) ? value : value === 'Z' ? '' : undefined),
}
