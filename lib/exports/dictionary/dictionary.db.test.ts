import { beforeAll, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { aPerson } from '#lib/testing/fixtures/people'
import { catalogue } from '#lib/catalogue/catalogue'
import { columnsPerPage, searchDictionary } from './dictionary.ts'
import { formerHeadings } from '#lib/catalogue/former-headings'

let grace: Principal
beforeAll(async () => {
  grace = await aPerson('Grants', { role: 'data-consumer', team: 'grants' })
})

const first = async (q: string) => (await searchDictionary(grace, { q, page: 1 })).rows[0]

test('every column is there, a page at a time', async () => {
  const { rows, total } = await searchDictionary(grace, { q: '', page: 1 })
  expect(total).toBe(catalogue.length)
  expect(rows.map(({ id }) => id)).toEqual(catalogue.slice(0, columnsPerPage).map(({ id }) => id))
  for (const { sources, id } of rows) expect(sources.length, id).toBeGreaterThan(0)
})

test.each([
  ['a heading', 'incoming trust name', 'incoming_trust_name'],
  ['an id', 'local_authority_code', 'local_authority_code'],
  ['a former heading', 'advisory board date', 'decision_date'],
  ['a heading that one export has', 'date dao issued', 'dao_pack_sent_date'],
  ['its meaning', 'general annual grant account', 'bank_details_changing'],
])('found by %s', async (_, q, id) => {
  expect((await first(q))?.id).toBe(id)
})

test('says which exports hold a column, under which heading, and which of them the reader may take', async () => {
  const found = await first('decision date')
  expect(found).toMatchObject({ id: 'decision_date', former: [{ heading: 'Advisory board date' }] })
  expect(found!.exports).toContainEqual({
    id: 'merged',
    name: 'Merged export',
    heading: 'Decision date',
    mayTake: true,
  })
  expect(found!.exports).toContainEqual(
    expect.objectContaining({ id: 'pre-conversion-grants', heading: 'Advisory board date', mayTake: true }),
  )
  expect(found!.exports).toContainEqual(expect.objectContaining({ id: 'letters', mayTake: false }))
  expect((await first('confirmed_date'))!.gaps).toEqual({ unconfirmed: true, notApplicable: false })
})

test('narrowed by group and by export; closed to those who take no exports', async () => {
  const { rows, asked } = await searchDictionary(grace, { q: '', group: 'Decision', exportId: 'letters', page: 1 })
  expect(asked?.id).toBe('letters')
  expect(rows.map(({ id }) => id)).toEqual(['decision_date'])
  await expect(searchDictionary({ ...grace, roles: [] }, { q: '', page: 1 })).rejects.toThrow('Not permitted')
})

test('a former heading is another than that of now', () => {
  for (const { id, heading } of catalogue)
    for (const former of formerHeadings[id] ?? []) expect(former.heading, id).not.toBe(heading)
})
