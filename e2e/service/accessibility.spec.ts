import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { caseworker, completing, officer, pages, preparing } from '../fixtures/pages.ts'
import { openFirst } from '../fixtures/steps.ts'
import { expect, test } from '../fixtures/test.ts'

test.describe.configure({ mode: 'parallel' })

test('every page of the build is on the list', () => {
  const manifest = JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8')) as Record<string, string>
  const built = Object.entries(manifest).flatMap(([file, route]) => (file.endsWith('/page') ? [route] : []))
  expect(Object.keys(pages).toSorted()).toEqual(built.toSorted())
})

test.describe('page', () => {
  test.use({ expectedComplaints: ['status of 403', 'status of 404', 'status of 413', 'status of 503'] })

  for (const [route, states] of Object.entries(pages))
    for (const [index, { as, at, steps = [] }] of (typeof states === 'string' ? [] : states).entries())
      test(`${route}, state ${index + 1}`, async ({ page, signIn, expectAccessible }) => {
        if (as) await signIn(as, at)
        else await page.goto(at)
        for (const step of steps) await step(page)
        await expectAccessible()
        await expectReflow(page)
      })
})

for (const [whose, who, at] of [
  ['a proposal', officer, `${preparing}&type=conversion`],
  ['a conversion', caseworker, `${completing}&type=conversion`],
  ['a transfer', caseworker, `${completing}&type=transfer`],
] as const)
  test(`each task of ${whose}`, async ({ page, signIn, expectAccessible }) => {
    test.setTimeout(300_000) // a conversion alone has forty tasks
    await signIn(who, at)
    await openFirst(page)
    const tasks = page.locator('.govuk-task-list').getByRole('link')
    await tasks.first().waitFor()
    const paths = await tasks.evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
    expect(paths.length).toBeGreaterThan(3)
    for (const path of paths) {
      await page.goto(path)
      await expectAccessible('narrow') // the same page as above in both widths, with other fields
      await expectReflow(page)
    }
  })

test('a proposal is made, and a task of it done, by keyboard alone', async ({ page, signIn }) => {
  await signIn(officer, '/proposals/new')
  const heading = page.getByRole('heading', { level: 1 })
  // Tab stops at the first of the radios, arrows lead to the others.
  const choose = async (name: string) => {
    await tabTo(page, page.getByRole('radio').first())
    await page.keyboard.press('Space')
    while (!(await page.getByRole('radio', { name }).isChecked())) await page.keyboard.press('ArrowDown')
  }
  const pressButton = async (name: string) => {
    await tabTo(page, page.getByRole('button', { name, exact: true }))
    await page.keyboard.press('Enter')
  }

  await tabTo(page, page.getByRole('link', { name: 'Skip to main content' }))
  await page.keyboard.press('Enter')
  await pressButton('Start a conversion')
  await expect(heading).toHaveText('Which school is converting?')
  await tabTo(page, page.getByLabel('Find a school'))
  await page.keyboard.type('980033')
  await choose('URN 980033')
  await pressButton('Continue')

  await expect(heading).toHaveText('Did the school apply to convert?')
  await pressButton('Continue')
  await expect(page.locator('.govuk-error-summary')).toBeFocused()
  await tabTo(page, page.getByRole('link', { name: 'Select whether the school applied to convert' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: 'Yes' })).toBeFocused()
  await page.keyboard.press('Space')
  await pressButton('Continue')

  await expect(heading).toHaveText('Is the conversion part of forming a new trust?')
  await choose('Yes')
  await pressButton('Continue')
  await expect(heading).toHaveText('Is the new trust already in this service?')
  await tabTo(page, page.getByRole('radio', { name: 'Yes' }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'No' })).toBeChecked()
  await pressButton('Continue')
  await expect(heading).toHaveText('What will the new trust be called?')
  await tabTo(page, page.getByRole('textbox'))
  await page.keyboard.type('Keyboard Trust')
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('Check your answers before you create the proposal')
  await pressButton('Create proposal')
  await expect(heading).toHaveText('Proposal created')
  await tabTo(page, page.getByRole('link', { name: 'Go to the proposal' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^0 of \d+ sections completed$/)).toBeVisible()

  await tabTo(page, page.getByRole('link', { name: 'Rationale' }))
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('Rationale')
  await tabTo(page, page.getByLabel('Rationale for the project'))
  await page.keyboard.type('Better together')
  await tabTo(page, page.getByLabel('Rationale for the trust'))
  await page.keyboard.type('It has room')
  await tabTo(page, page.getByLabel('I have completed this section'))
  await page.keyboard.press('Space')
  await pressButton('Save and return')
  await expect(page.getByText('Task saved: Rationale')).toBeVisible()
})

/** Presses Tab until something has the focus, and sees that it shows. */
async function tabTo(page: Page, target: Locator) {
  await target.waitFor({ state: 'attached' })
  for (let presses = 0; presses < 100; presses += 1) {
    await page.keyboard.press('Tab')
    if (!(await target.evaluate((element) => element === document.activeElement))) continue
    await expect(target).toBeInViewport()
    return
  }
  throw new Error(`Tab does not lead to ${target}`)
}

/** At 320 pixels, which is 1280 at 400%, nothing makes the page itself scroll sideways. */
async function expectReflow(page: Page) {
  const size = page.viewportSize()!
  await page.setViewportSize({ ...size, width: 320 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.setViewportSize(size)
}
