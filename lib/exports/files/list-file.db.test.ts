import { buffer, text } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import { db } from '#lib/platform/database/client'
import { codesOf } from '#lib/labels'
import { filePool } from '#lib/platform/database/file-pools'
import { systemPeople } from '#lib/people/system-people'
import { projectFilters } from '#lib/casework/projects/list/filters'
import { fileColumns } from '#lib/casework/projects/list/list-columns'
import { openProjectList } from '#lib/casework/projects/list/list-file'
import { scopes } from '#lib/casework/projects/list/scopes'
import { columnsOf, views } from '#lib/casework/projects/list/views'
import { proposalFilters } from '#lib/casework/proposals/list/filters'
import { listProposals } from '#lib/casework/proposals/list/list'
import { openProposalList, proposalColumns } from '#lib/casework/proposals/list/list-file'
import { aPerson, caseworkerRole, officerRole } from '#lib/testing/fixtures/people'
import { aConversion } from '#lib/testing/fixtures/proposals'
import { seedDemonstration } from '#prisma/seed/demonstration'

let caseworker: Principal
beforeAll(async () => {
  await seedDemonstration()
  caseworker = await aPerson('Cas', caseworkerRole)
})
afterAll(() => filePool().end())

const asked = (query: object) => proposalFilters.parse({ scope: 'all', ...query })
const take = async (who: Principal, query: object, bom = false) => {
  return (await buffer((await openProposalList(who, asked(query), { bom })).body)).toString()
}
const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true, bom: true })

test.each([
  {},
  { status: 'declined', sort: 'name' },
  { type: 'transfer', region: 'H', sort: 'decision', order: 'desc' },
  { route: 'form-a-mat', officer: 'none', sort: 'significant' },
  { q: 'primary', decisionMonth: '2026-11' },
])('the file of %j is the list, every page of it, in its order', async (query) => {
  const { total, rows } = await listProposals(caseworker, asked(query))
  const file = rowsOf(await take(caseworker, query))
  expect(file).toHaveLength(total)
  expect(file.slice(0, rows.length).map((row) => row.Reference)).toEqual(rows.map(({ reference }) => reference))
})

test('text is guarded against spreadsheets, rows end with CRLF, and a mark is there for Excel alone', async () => {
  const officer = await aPerson('Off', officerRole)
  const { school } = await aConversion(officer)
  await asActor(systemPeople.registerImport, (tx) =>
    tx.establishment.update({ where: { id: school.id }, data: { name: '=HYPERLINK("x"), Łódź' } }),
  )
  const query = { officer: officer.id }
  const csv = await take(caseworker, query)
  expect(rowsOf(csv)[0]).toMatchObject({ 'School or academy': `'=HYPERLINK("x"), Łódź`, 'Assigned to': 'Off Example' })
  expect(csv.startsWith('Reference,')).toBe(true)
  expect(csv.split('\r\n')).toHaveLength(3)
  expect(await take(caseworker, query, true)).toBe(`\ufeff${csv}`)
})

test('the access log holds who took which list, with which filters and how many rows', async () => {
  const file = rowsOf(await take(caseworker, { region: 'K', q: 'Jane Doe' }))
  const event = await db().accessEvent.findFirstOrThrow({ where: { kind: 'list.downloaded' }, orderBy: { id: 'desc' } })
  expect(event).toMatchObject({
    personId: caseworker.id,
    detail: {
      list: 'proposals',
      filters: 'scope=all&q=typed&region=K&sort=created&order=desc',
      rows: file.length,
    },
  })
})

test('the list of projects is taken alike', async () => {
  const filters = projectFilters.parse({ scope: 'all', phase: 'closed', sort: 'name' })
  const file = rowsOf(await text((await openProjectList(caseworker, filters, { bom: false })).body))
  expect(file).toHaveLength(await db().project.count({ where: { phase: 'closed', deletedAt: null } }))
  const names = file.map((row) => row['School or academy']!)
  expect(names).toEqual(names.toSorted())
})

test('who takes exports takes no lists, and nothing in a list tells of contacts', async () => {
  const consumer = await aPerson('Con', { role: 'data-consumer', team: 'grants' })
  await expect(take(consumer, {})).rejects.toThrow('Not permitted')
  const projectColumns = codesOf(views).flatMap((view) =>
    codesOf(scopes).flatMap((scope) => fileColumns(columnsOf(scope, view))),
  )
  const headings = [...proposalColumns, ...projectColumns].map(({ heading }) => heading)
  expect(headings.join()).not.toMatch(/contact|email|phone|head|mp /i)
})
