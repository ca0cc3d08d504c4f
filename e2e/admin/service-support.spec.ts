import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { writePublishedFile } from '#lib/testing/fixtures/published-files'
import { establishments } from '#lib/reference/register/register-files'
import { expect, test } from '../fixtures/test.ts'

const support = 'Stella Finch'
const folder = mkdtempSync(join(tmpdir(), 'service-support-'))
test.afterAll(() => rmSync(folder, { recursive: true }))

const success = (page: Page) => page.getByRole('alert', { name: 'Success' })
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('a local authority is repaired: its address, its director; one in use stays', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(support, '/admin/support')
  await page.getByRole('link', { name: 'Local authorities' }).click()
  await expectAccessible()
  await page.getByLabel('Find a local authority').fill('camd')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('link', { name: 'Camden' }).click()
  await expect(heading(page)).toHaveText('Camden')
  await expectAccessible()

  await page.getByRole('button', { name: 'Change this local authority' }).click()
  await page.getByLabel('Address line 1').fill('12 Canal Street')
  await page.getByLabel('Postcode').fill('nowhere')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: 'Postcode must be a full UK postcode' }).click()
  await expect(page.getByLabel('Address line 1')).toHaveValue('12 Canal Street')
  await expectAccessible()
  await page.getByLabel('Postcode').fill('zz1 1aa')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(success(page)).toContainText('Local authority changed')
  await expect(page.getByText('ZZ1 1AA')).toBeVisible()

  await page.getByRole('link', { name: 'Change director' }).click()
  await page.getByLabel('Name').fill('Ada Example')
  await page.getByLabel('Phone number').fill('ask the office')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page).toHaveTitle(/^Error: /)
  await expectAccessible()
  await page.getByLabel('Phone number').fill('020 7946 0999')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(success(page)).toContainText('Director of children’s services saved')
  await expect(page.getByText('020 7946 0999')).toBeVisible()

  await page.getByRole('button', { name: 'Delete this local authority' }).click()
  await expect(page.getByText(/Camden cannot be deleted: it is the local authority of/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Delete' })).toHaveCount(0)
  await expectAccessible()
})

test('an academy that the register did not have is imported, found and recorded', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const file = writePublishedFile(folder, establishments, [
    {
      URN: '149901',
      EstablishmentName: 'Brand New Academy',
      'TypeOfEstablishment (code)': '34',
      'EstablishmentStatus (code)': '4',
      'EstablishmentStatus (name)': 'Proposed to open',
      Street: '1 New Road',
      Postcode: 'ZZ9 9ZZ',
    },
    { URN: '12', EstablishmentName: 'No number' },
  ])
  await signIn(support, '/admin/academy-urns')
  await expectAccessible()
  await page
    .getByRole('link', { name: /^Enter academy URN of/ })
    .first()
    .click()
  const address = page.url()
  await page.getByLabel('Academy URN').fill('149901')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.locator('.govuk-error-summary')).toContainText('The register has nothing with the URN 149901')
  await expectAccessible()

  await page.getByRole('link', { name: 'Import its latest files' }).click()
  await page.getByRole('button', { name: 'Import' }).click()
  await expect(page.getByRole('link', { name: 'Select at least one file of the register' })).toBeVisible()
  await expectAccessible()
  await page.getByLabel('Files of the register').setInputFiles(file)
  await page.getByRole('button', { name: 'Import' }).click()
  await expect(page.getByRole('table', { name: 'What was done, in rows' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('row', { name: /^Establishments/ })).toContainText('establishments.csv')
  await expect(page.getByRole('row', { name: /“URN” should be six digits/ })).toBeVisible()
  await expectAccessible()

  await page.goto(address)
  await page.getByLabel('Academy URN').fill('149901')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(heading(page)).toHaveText('Is this the academy?')
  await expect(page.getByText('1 New Road')).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Save academy URN' }).click()
  await expect(success(page)).toContainText('Academy URN saved')
  await expect(page.getByRole('row', { name: /Brand New Academy/ })).toContainText('149901')
})

test('without scripts: an import tells why it changed nothing, and a large one arrives whole', async ({ visit }) => {
  test.setTimeout(120_000)
  const visitor = await visit(support)
  const upload = (path: string) => visitor.upload('/admin/register/upload', 'files', path)
  const cut = await upload(
    writePublishedFile(folder, establishments, [{ URN: '149902', EstablishmentName: 'A' }], { end: '' }),
  )
  await expect.poll(async () => (await visitor.get(cut!)).text(), { timeout: 30_000 }).toContain('Nothing was changed')
  // Larger than what the proxy in front of pages lets through.
  const rows = Array.from({ length: 1_300 }, (_, index) => ({
    URN: String(600_000 + index),
    EstablishmentName: `Large ${index}`,
    SchoolWebsite: `https://example/${'x'.repeat(9_000)}`,
  }))
  const large = await upload(writePublishedFile(folder, establishments, rows))
  await expect.poll(async () => (await visitor.get(large!)).text(), { timeout: 60_000 }).toContain('Completed')

  const other = await visit('Carl Webster')
  expect(await other.upload('/admin/register/upload', 'files', writePublishedFile(folder, establishments, []))).toMatch(
    /^\/not-permitted/,
  )
  const stranger = await visit()
  expect(
    await stranger.upload('/admin/register/upload', 'files', writePublishedFile(folder, establishments, [])),
  ).toMatch(/^\/sign-in/)
})
