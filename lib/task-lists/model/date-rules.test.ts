import { describe, expect, test } from 'vitest'
import { dateChangeReasons } from '#lib/labels'
import { changeProblem, confirmedProblem, directionOf, reasonsOffered, type ProposedDates } from './date-rules.ts'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const later = ['incoming-trust', 'school', 'tupe', 'correcting-an-error', 'voluntary-deferral']

test.each([
  ['2026-09-01', '2026-08-01', 'earlier'],
  ['2026-09-01', '2026-10-01', 'later'],
  ['2026-09-01', '2026-09-01', undefined],
])('from %s to %s is %s', (from, to, direction) => expect(directionOf(day(from), day(to))).toBe(direction))

describe('the reasons offered', () => {
  test.each(['conversion', 'transfer'] as const)('to move a %s earlier are two', (type) => {
    expect(Object.keys(reasonsOffered(type, 'proposed', 'earlier'))).toEqual([
      'progressing-faster',
      'correcting-an-error',
    ])
  })

  test.each([
    [
      'conversion',
      'proposed',
      [...later, 'in-a-federation'],
      ['outgoing-trust', 'academy', 'commercial-transfer-agreement', 'decision-conditions'],
    ],
    [
      'transfer',
      'proposed',
      [...later, 'outgoing-trust', 'in-a-federation'],
      ['progressing-faster', 'decision-conditions'],
    ],
    ['conversion', 'confirmed', [...later, 'decision-conditions'], ['in-a-federation', 'outgoing-trust']],
    [
      'transfer',
      'confirmed',
      [...later, 'academy', 'commercial-transfer-agreement', 'decision-conditions'],
      ['in-a-federation'],
    ],
  ] as const)('to move a %s that is %s later', (type, stage, offered, left) => {
    const codes = Object.keys(reasonsOffered(type, stage, 'later'))
    expect(codes).toEqual(expect.arrayContaining([...offered]))
    expect(codes.filter((code) => (left as readonly string[]).includes(code))).toEqual([])
    expect(codes).not.toContain('stakeholder-kick-off')
  })

  test('between them are all there are but the kick-off’s own', () => {
    const all = (['conversion', 'transfer'] as const).flatMap((type) =>
      (['proposed', 'confirmed'] as const).flatMap((stage) =>
        (['earlier', 'later'] as const).flatMap((direction) => Object.keys(reasonsOffered(type, stage, direction))),
      ),
    )
    expect([...new Set(all), 'stakeholder-kick-off'].toSorted()).toEqual(Object.keys(dateChangeReasons).toSorted())
  })
})

const dates: ProposedDates = { type: 'transfer', decisionOn: day('2026-06-15'), significantOn: day('2026-09-01') }

test.each([
  ['proposed-decision', '2026-07-20', undefined],
  ['proposed-decision', '2026-09-01', undefined],
  [
    'proposed-decision',
    '2026-09-02',
    'Proposed decision date must be on or before the proposed transfer date, 1 September 2026',
  ],
  ['proposed-decision', '2026-06-15', 'Proposed decision date is 15 June 2026 already. Enter another date'],
  ['proposed-decision', '1999-12-31', 'Proposed decision date must have a year from 2000 to 2050'],
  ['significant', '2026-07-01', undefined],
  ['significant', '2026-06-01', 'Proposed transfer date must be on or after the proposed decision date, 15 June 2026'],
  ['significant', '2026-09-01', 'Proposed transfer date is September 2026 already. Enter another date'],
  ['significant', '2026-10-02', 'Proposed transfer date must be the first of a month'],
] as const)('%s to %s: %s', (which, to, problem) => expect(changeProblem(which, day(to), dates)).toBe(problem))

test('with one date alone nothing is compared', () => {
  expect(changeProblem('proposed-decision', day('2040-01-01'), { ...dates, significantOn: null })).toBeUndefined()
})

test.each([
  ['conversion', '2026-10-01', null, undefined],
  ['conversion', '2026-09-01', null, 'Conversion date is September 2026 already. Enter another date'],
  ['conversion', '2026-10-02', null, 'Conversion date must be the first of a month'],
  ['conversion', '2051-01-01', null, 'Conversion date must have a year from 2000 to 2050'],
  ['conversion', '2026-08-01', '2026-07-31', undefined],
  ['conversion', '2026-08-01', '2026-08-01', 'Conversion date must be after the payroll deadline, 1 August 2026'],
  ['transfer', '2026-08-01', '2026-08-20', undefined],
  // A date that has passed is where errors are put right.
  ['transfer', '2020-01-01', null, undefined],
] as const)('a confirmed %s date to %s, payroll deadline %s: %s', (type, to, deadline, problem) => {
  const confirmed = { type, significantOn: day('2026-09-01'), payrollDeadlineOn: deadline && day(deadline) }
  expect(confirmedProblem(day(to), confirmed)).toBe(problem)
})
