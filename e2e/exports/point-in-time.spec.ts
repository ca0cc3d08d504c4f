import { createHash } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { expect, test } from '../fixtures/test.ts'
import type { HttpClient } from '../fixtures/http-client.ts'

type Row = Record<string, string>

const rowsOf = (file: Buffer) => parse(file, { columns: true, bom: true }) as Row[]
const sha256 = (file: Buffer) => createHash('sha256').update(file).digest('hex')

async function take(request: APIRequestContext, path: string | null): Promise<Buffer> {
  const response = await request.get(path!)
  expect(response.status(), path!).toBe(200)
  return response.body()
}
const linkTo = (page: Page, name: string) =>
  page.getByRole('link', { name }).or(page.getByRole('button', { name })).first().getAttribute('href')

/** A project being prepared that is alone under some filters: no other test changes what a file under them holds. */
async function aloneUnderFilters(visitor: HttpClient, place: number): Promise<{ row: Row; query: string }> {
  const rows = rowsOf(await take(visitor.request, '/exports/merged/file.csv?phase=preparing'))
  const alike = Map.groupBy(rows, (row) => `${row['Local authority code']} ${row['Project type']}`)
  const [row] = [...alike.values()].filter(({ length }) => length === 1).at(place)!
  const type = row!['Project type']!.toLowerCase()
  return { row: row!, query: `phase=preparing&localAuthority=${row!['Local authority code']}&type=${type}` }
}

for (const [scripts, place] of [
  [true, 0],
  [false, -1],
] as const)
  test.describe(`with JavaScript ${scripts ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: scripts })

    test('a data consumer sees what changed since their download, how it was, and takes the same file again', async ({
      page,
      signIn,
      visit,
      expectAccessible,
    }) => {
      test.slow()
      const stella = await visit('Stella Finch')
      const { row, query } = await aloneUnderFilters(stella, place)
      const [proposal] = await stella.links(`/projects/${row['Project ID']}`, /^\/proposals\/[0-9a-f-]+$/)
      await signIn(scripts ? 'Anya Osborne' : 'Lionel Penn', '/exports')
      const first = await take(page.request, `/exports/merged/file.csv?${query}`)
      const then = new Date().toISOString()
      await page.goto('/exports/downloads')
      const firstDownload = await page.getByRole('table').getByRole('link').first().getAttribute('href')
      const reason = 'It needs a roof'
      const form = await stella.open(`${proposal}/tasks/rationale`)
      expect((await stella.send(form, { rationaleForProject: reason })).status).toBe(303)

      await page.goto('/exports')
      const merged = page.getByRole('region', { name: 'Merged export' })
      if (scripts) {
        await expect(merged.getByText('1 row has changed since then')).toBeVisible()
        const [changed] = rowsOf(await take(page.request, await linkTo(page, 'Download what changed since then')))
        expect(changed).toMatchObject({ 'Project ID': row['Project ID'], 'Rationale for the project': reason })
        await merged.getByRole('link', { name: 'See what changed' }).click()
      } else await merged.getByRole('link', { name: 'See what has changed since then' }).click()
      await expect(page.getByRole('heading', { name: '1 row changed' })).toBeVisible()
      const change = page.getByRole('row').filter({ hasText: reason })
      await expect(change).toContainText('Stella Finch')
      await expect(change).toContainText(row['School name']!)
      await expectAccessible()
      const changes = rowsOf(await take(page.request, await linkTo(page, 'Download every change')))
      expect(changes.find((one) => one['Column ID'] === 'rationale_for_project')).toMatchObject({
        'Old value': row['Rationale for the project'],
        'New value': reason,
        'Last changed by': 'Stella Finch',
      })
      await page.getByRole('button', { name: 'Show changes' }).click()
      await expect(page.getByRole('link', { name: 'Enter a date' })).toBeVisible()
      await expectAccessible()

      await page.goto(`/exports/merged?${query}&asAt=${then}`)
      await expect(page.getByText('This is the export as it stood on')).toBeVisible()
      await expectAccessible()
      const past = rowsOf(await take(page.request, await linkTo(page, 'Download CSV')))
      expect(past[0]!['Rationale for the project']).toBe(row['Rationale for the project'])

      await page.goto(firstDownload!)
      const again = await take(page.request, await linkTo(page, 'Download the same file again'))
      expect(sha256(again)).toBe(sha256(first))
    })
  })
