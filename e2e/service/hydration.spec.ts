import type { Page } from '@playwright/test'
import { openFirst } from '../fixtures/steps.ts'
import { expect, test } from '../fixtures/test.ts'

const rationaleOf = (page: Page) => page.getByLabel('Rationale for the project')

test.beforeEach(async ({ page, signIn }) => {
  await signIn('Olivia Marsh')
  await page.goto('/projects?scope=mine&phase=preparing')
  await openFirst(page)
  await page.getByRole('link', { name: 'Rationale', exact: true }).first().click()
  await rationaleOf(page).fill('Saved')
  await page.getByRole('button', { name: 'Save and return' }).click()
  await page.getByRole('link', { name: 'Rationale', exact: true }).first().click()
  await rationaleOf(page).waitFor()
})

test('what is typed before the scripts of a page are there stays', async ({ page }) => {
  const bringScripts = await reloadWithoutScripts(page)
  await rationaleOf(page).fill('Typed early')
  await page.getByLabel('I have completed this section').check()
  await bringScripts()
  await expect(rationaleOf(page)).toHaveValue('Typed early')
  await expect(page.getByLabel('I have completed this section')).toBeChecked()
})

test('what is selected before they are there stays selected', async ({ page }) => {
  const bringScripts = await reloadWithoutScripts(page)
  await rationaleOf(page).selectText()
  await bringScripts()
  await page.keyboard.insertText('In its place')
  await expect(rationaleOf(page)).toHaveValue('In its place')
})

/** Loads the page again; its scripts come, and take it over, when the function that it gives is called. */
async function reloadWithoutScripts(page: Page) {
  const asked = Promise.withResolvers<void>()
  await page.route('**/_next/static/**/*.js', async (route) => {
    await asked.promise
    await route.continue()
  })
  await page.reload({ waitUntil: 'commit' })
  return async () => {
    asked.resolve()
    await expect
      .poll(() => rationaleOf(page).evaluate((field) => Object.keys(field).some((key) => key.startsWith('__react'))))
      .toBe(true)
  }
}
