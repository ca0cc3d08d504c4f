import { expect, test } from '../fixtures/test.ts'

test('projects by month: a range, the file, and for those who take exports the same filters there', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('Grace Ledger', '/projects?scope=all')
  await page.getByRole('link', { name: 'By month', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Projects by month')
  await page.getByLabel('Date from').selectOption('January 2027')
  await page.getByLabel('Date to').selectOption('March 2027')
  await page.getByRole('button', { name: 'Apply filters' }).first().click()
  await expect(page.getByRole('heading', { level: 2, name: 'January 2027 to March 2027' })).toBeVisible()
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows.nth(1)).toContainText(/(January|February|March) 2027 \(\w+ 20\d\d\)/)
  await expect(rows.nth(1)).toContainText(/Yes|Not yet/)
  await page.getByRole('link', { name: /^Later/ }).click()
  await expect(page).toHaveURL(/from=2027-04&to=2027-06/)
  await expect(page.getByRole('link', { name: 'Download this list' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Merged export' }).click()
  await expect(page).toHaveURL(/\/exports\/merged\?.*confirmed=yes&.*from=2027-04&to=2027-06/)
  await expectAccessible()
})

test('counts by trust lead to the list of one, which is taken as a file', async ({ page, signIn }) => {
  await signIn('Rosa Clement', '/projects?scope=all')
  await page.getByRole('link', { name: 'By trust', exact: true }).click()
  await page.getByRole('link', { name: 'In all' }).click()
  await page.getByRole('link', { name: 'In all' }).click()
  await expect(page).toHaveURL(/sort=total&order=desc/)
  const first = page.getByRole('table').getByRole('row').nth(1)
  const total = await first.getByRole('cell').last().innerText()
  const trust = await first.getByRole('link').innerText()
  await first.getByRole('link').click()
  await expect(page.getByText(new RegExp(`(of )?${total} projects?$`)).first()).toBeVisible()
  await expect(page.getByRole('link', { name: `Remove filter Incoming trust: ${trust}` })).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download this list' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^projects_.*\.csv$/)
})

test('search finds a project by its school with a typing mistake, and comes back', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('Carl Webster', '/projects?scope=all&view=in-progress')
  const school = await page.getByRole('table').getByRole('rowheader').getByRole('link').first().innerText()
  const mistyped = school.replace(/^(.)(.)(.)/, '$1$3$2')
  await page.getByLabel('Find a project').fill(mistyped)
  await page.getByRole('button', { name: 'Find a project' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Results for')
  await expectAccessible()
  const results = page.getByRole('table').getByRole('rowheader').getByRole('link')
  await results.filter({ hasText: school }).first().click()
  await page.getByRole('link', { name: 'Back to search results' }).click()
  await expect(page).toHaveURL(/\/search\?q=/)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('views, counts and search answer, whatever is asked', async ({ page, signIn }) => {
    await signIn('Rosa Clement', '/projects?scope=team')
    await page.getByRole('link', { name: 'Unassigned', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Unassigned projects of your team')
    await expect(page.getByRole('link', { name: /^Assign / }).first()).toBeVisible()
    await page.getByRole('link', { name: 'By person', exact: true }).click()
    await expect(page.getByRole('link', { name: 'Carl Webster' })).toBeVisible()

    const box = page.getByLabel('Find a project')
    await box.fill('Carl Webster')
    await page.getByRole('button', { name: 'Find a project' }).click()
    await expect(page.getByRole('table').getByRole('row').nth(1)).toContainText('Carl Webster')
    for (const [asked, answer] of [
      ['', 'Enter at least 3 letters or numbers to search for'],
      ["%_';--", 'Enter at least 3 letters or numbers to search for'],
      ['x'.repeat(9_000), 'Search for 100 characters or fewer'],
      ['000000', 'No projects found'],
    ] as const) {
      await page.goto(`/search?q=${encodeURIComponent(asked)}`)
      await expect(page.getByText(answer).first()).toBeVisible()
    }
  })
})
