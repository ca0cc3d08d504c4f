import { expect, test } from '../fixtures/test.ts'

test('the list filters, sorts and pages through its address', async ({ page, signIn, expectAccessible }) => {
  await signIn('Olivia Marsh', '/projects?scope=all')
  await expect(page.getByText(/^Showing 1 to 20 of 2\d\d projects$/)).toBeVisible()
  await expect(page).toHaveTitle(/page 1 of 1\d/)
  await expect(page.getByLabel('Preparing')).toBeChecked()
  await page.getByLabel('Preparing').uncheck()
  await page.getByLabel('Completing').uncheck()
  await page.getByLabel('Closed').check()
  await page.getByRole('group', { name: 'Region' }).getByLabel('London').check()
  await page.getByRole('button', { name: 'Apply filters' }).first().click()
  await expect(page).toHaveURL(/phase=closed.*region=H/)
  const rows = page.getByRole('table').getByRole('row')
  for (const row of (await rows.all()).slice(1)) await expect(row).toContainText(/Completed|Declined|Withdrawn/)
  await expectAccessible()
  await page.getByRole('link', { name: 'School or academy' }).click()
  await expect(page.getByRole('columnheader', { name: 'School or academy' })).toHaveAttribute('aria-sort', 'ascending')
  const names = await page.getByRole('table').getByRole('rowheader').getByRole('link').allInnerTexts()
  expect(names.length).toBeGreaterThan(1)
  expect(names).toEqual(names.toSorted())
  await page.getByRole('link', { name: 'Remove filter Region: London' }).click()
  await expect(page).not.toHaveURL(/region/)
  await page.getByRole('link', { name: 'Next page' }).click()
  await expect(page).toHaveURL(/page=2/)
  await expect(page).toHaveURL(/phase=closed/)
})

test('a page beyond the last leads to the first, and nonsense in the address does no harm', async ({
  page,
  signIn,
}) => {
  await signIn('Olivia Marsh', '/projects?scope=all&page=9999')
  await expect(page).toHaveURL(/page=1(&|$)/)
  await page.goto("/projects?scope=all&phase=nonsense&region=Z&officer=';--&from=2026-13&sort=x&page=-1")
  await expect(page.getByText(/^Showing 1 to 20 of [23]\d\d projects$/)).toBeVisible()
})

for (const path of [
  '/projects/rubbish',
  '/projects/00000000-0000-0000-0000-000000000000',
  '/projects/01a20000-0000-7000-8000-000000000000/tasks/handover',
  '/proposals/%00/decision',
  '/proposals/new/01a20000-0000-7000-8000-000000000000/school',
  '/proposals/new/x/school',
  '/exports/nonsense',
  '/nowhere',
])
  test(`page not found: ${path}`, async ({ page, signIn }) => {
    await signIn('Olivia Marsh')
    const answer = await page.request.get(path)
    expect([400, 404]).toContain(answer.status())
  })

test('two people on one task: the second to save sees both answers and loses nothing', async ({
  page,
  signIn,
  browser,
  baseURL,
  expectAccessible,
}) => {
  await signIn('Olivia Marsh', '/projects?phase=preparing&order=desc')
  await page.getByRole('table').getByRole('rowheader').getByRole('link').first().click()
  await page.getByRole('link', { name: 'Rationale', exact: true }).first().click()
  await page.getByLabel('Rationale for the project').waitFor()
  const task = page.url()

  const theirs = await browser.newPage({ baseURL })
  await theirs.goto('/sign-in')
  await theirs.getByRole('radio', { name: 'Stella Finch' }).check()
  await theirs.getByRole('button', { name: 'Sign in' }).click()
  await theirs.getByRole('button', { name: 'Sign out' }).waitFor()
  await theirs.goto(task)
  await theirs.getByLabel('Rationale for the project').fill('Theirs')
  await theirs.getByRole('button', { name: 'Save and return' }).click()
  await theirs.getByText('Task saved').waitFor()
  await theirs.close()

  await page.getByLabel('Rationale for the project').fill('Mine')
  await page.getByRole('button', { name: 'Save and return' }).click()
  await expect(page.getByRole('row', { name: 'Rationale for the project Theirs Mine' })).toBeVisible()
  await expect(page.getByText('Stella Finch', { exact: false }).first()).toBeVisible()
  await expect(page.getByLabel('Rationale for the project')).toHaveValue('Mine')
  await expectAccessible()
  await page.getByRole('button', { name: 'Save and return' }).click()
  await expect(page.getByText('Task saved')).toBeVisible()
})

test('search answers while somebody types', async ({ page, signIn }) => {
  await signIn('Olivia Marsh', '/proposals/new')
  await page.getByRole('button', { name: 'Start a conversion' }).click()
  await page.getByLabel('Find a school').pressSequentially('980051')
  await expect(page.getByRole('radio', { name: 'URN 980051' })).toBeVisible()
  await expect(page.getByLabel('Find a school')).toBeFocused()
})
