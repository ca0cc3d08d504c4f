import { parse } from 'csv-parse/sync'
import { readFile } from 'node:fs/promises'
import { expect, test } from '../fixtures/test.ts'

const titles = '[data-heading="School or academy"], tbody th'

test('the list of proposals filters, counts, sorts and pages through its address', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('Olivia Marsh')
  await expect(page).toHaveURL(/\/proposals$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your proposals')
  await page.getByRole('link', { name: 'All proposals' }).click()
  await expect(page.getByText(/^Showing 1 to 20 of 2\d\d proposals$/)).toBeVisible()
  await expectAccessible()

  await page.getByLabel('Deferred', { exact: true }).check()
  await page.getByLabel('London', { exact: true }).check()
  await page.getByLabel('South East', { exact: true }).check()
  await page.getByRole('button', { name: 'Apply filters' }).first().click()
  await expect(page).toHaveURL(/status=deferred.*region=H&region=J/)
  const rows = page.getByRole('table').getByRole('row')
  expect(await rows.count()).toBeGreaterThan(1)
  for (const row of (await rows.all()).slice(1)) {
    await expect(row).toContainText('Deferred')
    await expect(row).toContainText(/London|South East/)
  }
  await page.getByRole('link', { name: 'Remove filter Region: London' }).click()
  await expect(page).not.toHaveURL(/region=H/)
  for (const row of (await rows.all()).slice(1)) await expect(row).toContainText('South East')
  await page
    .getByRole('list', { name: 'Proposals by status' })
    .getByRole('link', { name: /pre decision/ })
    .click()
  await expect(page).toHaveURL(/status=pre-decision/)
  await page.getByRole('link', { name: 'Clear all filters' }).click()
  await expect(page).not.toHaveURL(/status|region/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All proposals')

  await page.getByRole('navigation', { name: 'Sort by' }).getByRole('link', { name: 'School name' }).click()
  const links = await page.getByRole('table').getByRole('rowheader').getByRole('link').allInnerTexts()
  const names = links.map((name) => name.replace(/ and \d+ more$/, ''))
  expect(names).toEqual(names.toSorted())
  await page.getByRole('columnheader', { name: 'Decision' }).getByRole('link').click()
  await expect(page.getByRole('columnheader', { name: 'Decision' })).toHaveAttribute('aria-sort', 'ascending')
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(page).toHaveTitle(/page 2 of/)
  await page.goto('/proposals?scope=all&page=9999')
  await expect(page).toHaveURL(/page=1(&|$)/)
})

test('coming back from a proposal, and from its tasks, leads to the list as it was', async ({ page, signIn }) => {
  const list = '/proposals?scope=all&type=conversion&sort=name&order=desc&page=2'
  await signIn('Olivia Marsh', list)
  await page.getByRole('table').getByRole('rowheader').getByRole('link').first().click()
  await page.getByRole('link', { name: 'Rationale', exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Rationale' }).waitFor()
  await page.getByRole('navigation', { name: 'Back' }).getByRole('link').click()
  await page.getByRole('link', { name: 'Back to proposals' }).click()
  await expect(page).toHaveURL(list)
  await page.goto('/projects?scope=all&region=K')
  await page.getByRole('table').getByRole('rowheader').getByRole('link').first().click()
  await page.getByRole('link', { name: 'Back to projects' }).click()
  await expect(page).toHaveURL('/projects?scope=all&region=K')
})

test('a title is found by school, trust, number or reference, with its typing mistakes', async ({ page, signIn }) => {
  await signIn('Stella Finch', '/proposals')
  const first = page.getByRole('table').getByRole('row').nth(1)
  const school = await first.getByRole('link').innerText()
  const [, urn] = /URN (\d{6})/.exec(await first.innerText())!
  const title = page.getByLabel('Title')
  for (const said of [urn!, school.toUpperCase()]) {
    await title.fill(said)
    await page.getByRole('button', { name: 'Apply filters' }).first().click()
    await expect(title).toHaveValue(said)
    await expect(page.getByRole('link', { name: school }).first()).toBeVisible()
  }
  await title.fill(school.replace(/(\w)(\w)(\w+)/, '$2$1$3'))
  await page.getByRole('button', { name: 'Apply filters' }).first().click()
  await expect(page.getByText('These are about the nearest schools and trusts')).toBeVisible()
  await expect(page.getByRole('table').getByRole('row').nth(1)).toBeVisible()
  await title.fill('zzzzqqqq')
  await page.getByRole('button', { name: 'Apply filters' }).first().click()
  await expect(page.getByRole('heading', { name: 'No proposals found' })).toBeVisible()
})

test('cards show the same proposals, and both looks fit any screen', async ({ page, signIn, expectAccessible }) => {
  await signIn('Olivia Marsh', '/proposals?scope=all')
  await page.getByRole('link', { name: 'Transfers', exact: true }).click()
  await expect(page).toHaveURL(/type=transfer/)
  const inTable = await page.locator(titles).getByRole('link').allInnerTexts()
  await page.getByRole('link', { name: 'Cards', exact: true }).click()
  const cards = page.getByRole('list', { name: 'All proposals' })
  expect(await cards.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(inTable)
  await expect(cards.getByText('Transfer date').first()).toBeVisible()
  await expectAccessible()
  for (const look of ['table', 'cards'])
    for (const width of [1280, 375]) {
      await page.goto(`/proposals?scope=all&look=${look}&region=H`)
      await page.setViewportSize({ width, height: 900 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      if (process.env.SHOTS)
        await page.screenshot({ path: `${process.env.SHOTS}/${look}-${width}.png`, fullPage: true })
    }
})

test('the list is taken as a file: its own columns, filters and order', async ({ page, signIn }) => {
  await signIn('Rosa Clement', '/proposals?scope=all&status=declined&sort=name')
  const shown = await page.getByRole('table').getByRole('rowheader').getByRole('link').allInnerTexts()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download this list' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^proposals_\d{8}-\d{6}\.csv$/)
  const rows: Record<string, string>[] = parse(await readFile((await download.path())!), { bom: true, columns: true })
  expect(new Set(rows.map((row) => row.Status))).toEqual(new Set(['Declined']))
  expect(rows.slice(0, shown.length).map((row) => row['School or academy'])).toEqual(
    shown.map((name) => name.replace(/ and \d+ more$/, '')),
  )
  expect(Object.keys(rows[0]!).join()).not.toMatch(/email|contact|phone/i)
})

test('people who take exports get no list file, and the access log names who did', async ({ visit }) => {
  const consumer = await visit('Grace Ledger')
  expect(await (await consumer.get('/proposals')).text()).not.toContain('Download this list')
  for (const list of ['proposals', 'projects'])
    expect((await consumer.get(`/${list}/file.csv?scope=all`)).status()).toBe(403)
  const caseworker = await visit('Carl Webster')
  const file = await caseworker.get('/projects/file.csv?scope=all&region=H')
  const lines = (await file.text()).trimEnd().split('\r\n').length - 1
  const admin = await visit('Adam Keyes')
  const [newest] = await admin.rows('/admin/audit?kind=list.downloaded')
  for (const said of ['Carl Webster', 'projects', 'scope=all', 'region=H', `${lines} rows`])
    expect(newest!.join(' ')).toContain(said)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('filters, looks, pages and the way back all work', async ({ page, signIn }) => {
    await signIn('Olivia Marsh', '/proposals?scope=all')
    await page.getByLabel('Title').fill('primary')
    await page.getByLabel('Conversion', { exact: true }).check()
    await page.getByRole('button', { name: 'Apply filters' }).first().click()
    await page.getByRole('link', { name: 'Cards', exact: true }).click()
    await page.getByRole('link', { name: 'Next' }).click()
    await expect(page).toHaveURL(/q=primary.*type=conversion.*page=2/)
    const list = page.url()
    await page.getByRole('list', { name: 'All proposals' }).getByRole('heading').first().getByRole('link').click()
    await page.getByRole('link', { name: 'Back to proposals' }).click()
    await expect(page).toHaveURL(list)
  })
})
