import { expect, test } from '../fixtures/test.ts'

test('statistics: charts with their tables, filtered, each figure with its list, taken as a file', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('Olivia Marsh', '/statistics')
  await expect(page).toHaveURL('/statistics/now')
  await expect(page.getByRole('img', { name: 'Projects by state: chart' })).toBeVisible()
  await page.getByLabel('Conversion', { exact: true }).check()
  await page.getByLabel('London', { exact: true }).first().check()
  await page.getByRole('button', { name: 'Apply filters' }).first().click()
  await expect(page).toHaveURL(/type=conversion.*region=H/)
  await expectAccessible()

  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download projects by state (CSV)' }).click()
  expect((await waiting).suggestedFilename()).toMatch(/^statistics-now-states_/)

  const figure = page.getByRole('link', { name: /\(In all, Conversions\)$/ }).first()
  const shown = Number.parseInt(await figure.innerText(), 10)
  await figure.click()
  await expect(page.getByText(new RegExp(`\\b${shown} projects?$`))).toBeVisible()
})

test('statistics: a narrow screen needs no sideways scrolling', async ({ page, signIn }) => {
  await signIn('Grace Ledger', '/statistics/now')
  await page.setViewportSize({ width: 375, height: 800 })
  for (const topic of ['By month', 'Time in each phase', 'Moved dates', 'People', 'Now']) {
    await page.getByRole('link', { name: topic, exact: true }).click()
    await expect(page.getByRole('link', { name: topic, exact: true })).toHaveAttribute('aria-current', 'true')
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(375)
  }
  await expect(page.getByRole('link', { name: /^Download/ })).toHaveCount(0)
})
