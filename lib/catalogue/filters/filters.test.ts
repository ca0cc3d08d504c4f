import { expect, test } from 'vitest'
import { filterNames, inWords, parseFilters, toQuery, type Filters } from './filters.ts'

const offered = ['phase', 'type', 'from', 'to']
const parse = (query: string, others: string[] = []) => parseFilters(new URLSearchParams(query), offered, others)

test.each<[query: string, filters: Filters]>([
  ['', {}],
  ['phase=&from=&to=', {}],
  ['phase=completing&phase=closed', { phase: ['completing', 'closed'] }],
  ['type=transfer', { type: ['transfer'] }],
  ['from=2026-09-01&to=2026-10-31', { from: '2026-09-01', to: '2026-10-31' }],
  ['from=2026-09&to=2028-02', { from: '2026-09-01', to: '2028-02-29' }],
])('reads %j', (query, filters) => {
  const parsed = parse(query)
  expect(parsed).toEqual({ ok: true, filters })
  expect(parse(toQuery(filters).toString())).toEqual(parsed)
})

test.each([
  ['colour=red', 'colour', '“colour” is not known here. There are: phase, type, from, to'],
  ['phase=done', 'phase', 'phase must be one of: preparing, completing, closed'],
  ['type=conversion&type=x', 'type', 'type must be one of: conversion, transfer'],
  ['from=2026-02-30', 'from', 'from must be a day or a month, like 2026-09-01 or 2026-09'],
  ['to=2026-13', 'to', 'to must be a day or a month, like 2026-09-01 or 2026-09'],
  ['to=0000-01-01', 'to', 'to must be a day or a month, like 2026-09-01 or 2026-09'],
  ['from=1;drop', 'from', 'from must be a day or a month, like 2026-09-01 or 2026-09'],
  ['from=2026-10&to=2026-09', 'from', 'from must be the same as or before to'],
  ['from=2026-09&from=2026-10', 'from', 'from may have one value'],
  ['__proto__=1', '__proto__', '“__proto__” is not known here. There are: phase, type, from, to'],
])('refuses %j', (query, name, message) => {
  expect(parse(query)).toEqual({ ok: false, problems: [{ name, message }] })
})

test.each([
  ['from=2026-13', 'Date from must be a day or a month, like 2026-09-01 or 2026-09'],
  ['from=2026-10&to=2026-09', 'Date from must be the same as or before date to'],
  ['to=soon', 'Date to must be a day or a month, like 2026-09-01 or 2026-09'],
  ['phase=done', 'phase must be one of: preparing, completing, closed'],
])('says what is wrong with %j in the words of the page', (query, message) => {
  const parsed = parse(query)
  expect(parsed.ok ? [] : parsed.problems.map(inWords)).toMatchObject([{ message }])
})

test('every filter there is travels in a link', () => {
  const filters: Filters = {
    phase: ['closed'],
    state: ['active', 'completed'],
    type: ['transfer'],
    region: ['H'],
    localAuthority: ['301', '302'],
    team: ['london'],
    assigned: 'yes',
    confirmed: 'no',
    onHold: 'no',
    dateBasis: 'decision',
    from: '2026-01-01',
    to: '2026-12-31',
  }
  expect(Object.keys(filters)).toEqual(filterNames)
  expect(parseFilters(toQuery(filters), filterNames)).toEqual({ ok: true, filters })
})

const linked = (from: string, to: string) => toQuery({ from, to }).toString()

test('a link has the months that the panel of a page offers, and other days as they are', () => {
  expect(linked('2026-09-01', '2028-02-29')).toBe('from=2026-09&to=2028-02')
  expect(linked('2026-09-02', '2028-02-28')).toBe('from=2026-09-02&to=2028-02-28')
  expect(linked('2026-09', '2026-10')).toBe('from=2026-09&to=2026-10')
})

test('leaves alone what the caller reads itself', () => {
  expect(parse('bom=1&type=transfer', ['bom'])).toEqual({ ok: true, filters: { type: ['transfer'] } })
  expect(parse('bom=1&bom=0', ['bom'])).toMatchObject({ ok: false, problems: [{ name: 'bom' }] })
})
