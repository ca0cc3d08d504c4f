import { z } from 'zod'
import { formatDate, formatMonth, parseIsoDate, parseMonth } from '#lib/calendar/calendar'
import type { Question } from './question.ts'

type DateOptions = { hint?: string; notAfter?: () => Date }
type Parts = { day: string; month: string; year: string }
type Problem = { part: keyof Parts; message: string }

/** A calendar date in three boxes, the years 2000 to 2050. `notAfter` gives the latest day allowed (today, for what has happened). */
export function calendarDate(label: string, { hint, notAfter }: DateOptions = {}): Question<Date> {
  return {
    label,
    field: (name) => ({ type: 'date', name, label, hint }),
    schema: dateParts(label, ['day', 'month', 'year'], notAfter),
    fill: (name, value) => ({
      [`${name}-day`]: value ? String(value.getUTCDate()) : '',
      ...fillMonth(name, value),
    }),
    text: (value) => (value ? formatDate(value) : ''),
  }
}

/** A month and year, kept as the first of that month: what a significant date always is (Complete, section 4). */
export function monthOfYear(label: string, { hint }: DateOptions = {}): Question<Date> {
  return {
    label,
    field: (name) => ({ type: 'month', name, label, hint }),
    schema: dateParts(label, ['month', 'year']),
    fill: fillMonth,
    text: (value) => (value ? formatMonth(value) : ''),
  }
}

const fillMonth = (name: string, value: Date | null) => ({
  [`${name}-month`]: value ? String(value.getUTCMonth() + 1) : '',
  [`${name}-year`]: value ? String(value.getUTCFullYear()) : '',
})

const dateParts = (label: string, asked: (keyof Parts)[], notAfter?: () => Date): z.ZodType<Date | null> =>
  z.unknown().transform((given, context) => {
    const parts = readParts(given)
    if (asked.every((part) => parts[part] === '')) return null
    const read = parseParts(label, asked, parts)
    const problem = 'message' in read ? read : checkRange(label, read.date, notAfter)
    if (problem) {
      context.addIssue({ code: 'custom', path: [problem.part], message: problem.message })
      return z.NEVER
    }
    return (read as { date: Date }).date
  })

function readParts(given: unknown): Parts {
  const part = (name: keyof Parts) => {
    const value = (given as Record<string, unknown> | null | undefined)?.[name]
    return typeof value === 'string' ? value.replaceAll(' ', '') : ''
  }
  return { day: part('day'), month: part('month'), year: part('year') }
}

function parseParts(label: string, asked: (keyof Parts)[], parts: Parts): { date: Date } | Problem {
  const missing = asked.filter((part) => parts[part] === '')
  if (missing.length > 0) return { part: missing[0]!, message: `${label} must include a ${missing.join(' and ')}` }
  const month = parseMonth(parts.month)
  if (month === undefined) return { part: 'month', message: `${label} must have a month from 1 to 12` }
  if (!/^\d{4}$/.test(parts.year)) return { part: 'year', message: `${label} must have a year of 4 numbers` }
  const day = asked.includes('day') ? parts.day : '1'
  const date = /^\d{1,2}$/.test(day) ? parseIsoDate(`${parts.year}-${pad(month)}-${pad(day)}`) : undefined
  return date ? { date } : { part: asked[0]!, message: `${label} must be a real date` }
}

function checkRange(label: string, date: Date, notAfter?: () => Date): Problem | undefined {
  const year = date.getUTCFullYear()
  if (year < 2000 || year > 2050) return { part: 'year', message: `${label} must have a year from 2000 to 2050` }
  if (notAfter && date > notAfter()) return { part: 'day', message: `${label} must be today or in the past` }
  return undefined
}

const pad = (part: string | number) => String(part).padStart(2, '0')
