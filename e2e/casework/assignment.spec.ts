import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/test.ts'

const completing = '/projects?scope=all&phase=completing'

/** Ticks the first rows of the list that are not `name`'s, and gives the schools. */
async function tick(page: Page, count: number, name: string): Promise<string[]> {
  const rows = page
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox') })
    .filter({ hasNotText: name })
  const schools = await rows.getByRole('rowheader').getByRole('link').allInnerTexts()
  for (const row of (await rows.all()).slice(0, count)) await row.getByRole('checkbox').check()
  return schools.slice(0, count)
}

async function assignTo(page: Page, name: string) {
  await page.getByRole('button', { name: 'Assign selected' }).click()
  await page.getByRole('radio', { name }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
}

test('a lead gives several projects to a caseworker, who is told; the load and the history show it', async ({
  page,
  signIn,
  signOut,
  expectAccessible,
}) => {
  await signIn('Rosa Clement', completing)
  const [first, second] = await tick(page, 2, 'Chloe Attwood')
  await page.getByRole('button', { name: 'Assign selected' }).click()
  await expectAccessible()
  await page.getByLabel('Find somebody').fill('attwood')
  await expect(page.getByText('Results for “attwood”')).toBeVisible()
  await page.getByRole('radio', { name: 'Chloe Attwood' }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Assign 2 projects to Chloe Attwood' })).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Assign 2 projects' }).click()
  await expect(page.getByText('All of them assigned')).toBeVisible()
  await expect(page).toHaveURL(/scope=all&phase=completing/)

  await page.getByRole('link', { name: 'Load', exact: true }).click()
  const load = page.getByRole('row', { name: /^Chloe Attwood/ })
  await load.getByRole('link', { name: /completing/ }).click()
  await expect(page).toHaveURL(/officer=/)
  for (const row of (await page.getByRole('table').getByRole('row').all()).slice(1))
    await expect(row).toContainText('Chloe Attwood')

  await page.goto(completing)
  await page.getByRole('link', { name: first!, exact: true }).first().click()
  await page.getByRole('link', { name: 'History', exact: true }).click()
  await expect(page.getByRole('row').nth(1)).toContainText(/Assigned to.*Chloe Attwood.*Rosa Clement/s)
  await page.getByLabel('What', { exact: true }).selectOption('Assigned to')
  await page.getByRole('button', { name: 'Apply filters' }).first().click()
  await expect(page).toHaveURL(/field=project.caseworker_id/)
  await expectAccessible()
  await signOut()

  await signIn('Adam Keyes', '/admin/outbox?kind=project-assigned')
  const email = page.getByRole('row', { name: /Chloe Attwood/ }).first()
  await email.getByText('2 projects assigned to you').click()
  await expect(email).toContainText(first!)
  await expect(email).toContainText(second!)
  await expect(email).toContainText('Waiting')
  await expectAccessible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('nothing ticked, a project that changed meanwhile, and taking the assignment away', async ({
    page,
    signIn,
    context,
  }) => {
    await signIn('Rosa Clement', completing)
    await page.getByRole('button', { name: 'Assign selected' }).click()
    await expect(page).toHaveTitle(/^Error: /)
    await expect(page.getByRole('link', { name: 'Select at least one project' })).toBeVisible()

    await page.goto(completing)
    const [school] = await tick(page, 1, 'Cyrus Bannerman')
    await assignTo(page, 'Cyrus Bannerman')
    const another = await context.newPage()
    await another.goto(page.url().replace('/check', ''))
    await another.getByRole('radio', { name: 'Nobody' }).check()
    await another.getByRole('button', { name: 'Continue' }).click()
    await another.getByRole('button', { name: 'Unassign 1 project' }).click()
    await expect(another.getByText('None of them is assigned any more')).toBeVisible()

    await page.getByRole('button', { name: 'Assign 1 project' }).click()
    await expect(page.getByRole('alert').getByText(/1 project changed after you opened this page/)).toBeVisible()
    await expect(page.getByRole('row', { name: new RegExp(school!) })).toContainText('Changed')
    await page.getByRole('button', { name: 'Assign 1 project' }).click()
    await expect(page.getByText('All of them assigned')).toBeVisible()
  })
})
