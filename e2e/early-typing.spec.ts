import { openFirst } from './fixtures/steps.ts'
import { expect, test } from './fixtures/test.ts'

test('what is typed before the scripts of a page are there stays', async ({ page, signIn }) => {
  await signIn('Olivia Marsh')
  await page.goto('/projects?scope=mine&phase=preparing')
  await openFirst(page)
  await page.getByRole('link', { name: 'Rationale', exact: true }).first().click()
  const rationale = page.getByLabel('Rationale for the project')
  await rationale.fill('Saved')
  await page.getByRole('button', { name: 'Save and return' }).click()
  await page.getByRole('link', { name: 'Rationale', exact: true }).first().click()
  await rationale.waitFor()

  const scripts = Promise.withResolvers<void>()
  await page.route('**/_next/static/**/*.js', async (route) => {
    await scripts.promise
    await route.continue()
  })
  await page.reload({ waitUntil: 'commit' })
  await rationale.fill('Typed early')
  await page.getByLabel('I have completed this section').check()
  scripts.resolve()
  await expect
    .poll(() => rationale.evaluate((field) => Object.keys(field).some((key) => key.startsWith('__react'))))
    .toBe(true)
  await expect(rationale).toHaveValue('Typed early')
  await expect(page.getByLabel('I have completed this section')).toBeChecked()
})
