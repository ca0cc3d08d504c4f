import type { Page } from '@playwright/test'
import { openWhere, openWith } from '../fixtures/steps.ts'
import { expect, test } from '../fixtures/test.ts'

const [officer, support] = ['Olivia Marsh', 'Stella Finch']
const row = (page: Page, key: string) =>
  page.locator('.govuk-summary-list__row').filter({ has: page.locator('dt').getByText(key, { exact: true }) })

/** A proposal that joins an open trust and is in no group: its title and its trust. */
async function findUngrouped(page: Page) {
  await page.goto('/proposals?scope=all&status=pre-decision')
  await openWhere(async () => {
    const trust = await row(page, 'Incoming trust').locator('dd').first().innerText()
    return !/None yet|new trust/.test(trust) && (await row(page, 'Group').count()) === 0
  })(page)
  const trust = await row(page, 'Incoming trust').locator('dd').first().innerText()
  return { address: page.url(), title: await page.getByRole('heading', { level: 1 }).innerText(), trust }
}

test('a group is made, assigned, emptied and deleted; its members show it', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(officer)
  const { address, title, trust } = await findUngrouped(page)
  await page.goto('/proposals')
  await page.getByRole('navigation', { name: 'Type' }).getByRole('link', { name: 'Groups' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Groups')
  await expectAccessible()
  await page.getByRole('button', { name: 'Create a group' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Find a trust').fill(trust)
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('radio', { name: trust, exact: true }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { level: 1, name: 'Which proposals are in the group?' }).waitFor()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.locator('.govuk-error-summary')).toContainText('Select at least one proposal')
  await expectAccessible()
  await page.getByRole('checkbox', { name: title }).first().check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check the group before you create it')
  await expectAccessible()
  await page.getByRole('button', { name: 'Create the group' }).click()
  await expect(page.getByText('Group created')).toBeVisible()
  await expect(row(page, 'Group reference')).toContainText(/GRP_\d{8}/)
  await expect(page.getByRole('table')).toContainText(title)
  const reference = await row(page, 'Group reference').locator('dd').first().innerText()

  await page.getByRole('link', { name: 'Change delivery officer' }).click()
  await page.getByRole('radio', { name: /Olivia Marsh/ }).check()
  await page.getByRole('button', { name: 'Assign' }).click()
  await expect(row(page, 'Delivery officer')).toContainText('Olivia Marsh')

  await page.goto(address)
  await row(page, 'Group').getByRole('link', { name: reference }).click()
  await page.getByRole('link', { name: `Remove ${title}` }).click()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByText('Nothing is in this group.')).toBeVisible()
  await page.getByRole('button', { name: 'Delete this group' }).click()
  await expectAccessible()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByText('Group deleted')).toBeVisible()
  await page.getByLabel('Title').fill(reference)
  await page.getByRole('button', { name: 'Apply filters' }).first().click()
  await expect(page.getByText('No groups found')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('schools form a trust together, and get the trust of the register all at once', async ({ page, signIn }) => {
    await signIn(support, '/form-a-mat?q=Community')
    await openWith('Add a proposal')(page)
    const address = page.url()
    await page.getByRole('button', { name: 'Add a proposal' }).click()
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(page.locator('.govuk-error-summary')).toContainText('Select a proposal')
    await page.getByRole('radio').first().check()
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(page.getByText('Added', { exact: true })).toBeVisible()
    await page
      .getByRole('link', { name: /^Remove / })
      .last()
      .click()
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(page.getByText('Removed', { exact: true })).toBeVisible()

    await page.getByRole('link', { name: 'Change trust reference number (TRN)' }).click()
    await page.getByLabel('Trust reference number (TRN)').fill('TR1')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page).toHaveTitle(/^Error: /)
    await expect(page.getByLabel('Trust reference number (TRN)')).toHaveValue('TR1')

    await page.goto(address)
    await page.getByRole('link', { name: 'Enter trust in the register' }).click()
    await page.getByLabel('Find a trust').fill('10990003')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('radio').first().check()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(row(page, 'Trust in the register')).toContainText('UKPRN 10990003')
    await page.getByRole('table').getByRole('rowheader').getByRole('link').first().click()
    await expect(row(page, 'Form a MAT')).toContainText(/FAM_\d{8}.*UKPRN 10990003/s)
  })
})
