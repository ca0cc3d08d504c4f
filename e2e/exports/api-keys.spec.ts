import { expect, test } from '../fixtures/test.ts'

const admin = 'Adam Keyes'
const bearer = (key: string) => ({ headers: { Authorization: `Bearer ${key}` } })

test('a key is made, shown once, used by a system and revoked at once', async ({
  page,
  signIn,
  request,
  expectAccessible,
}) => {
  await signIn(admin, '/admin/keys')
  await page.getByRole('button', { name: 'Create a key' }).click()
  await page.getByRole('button', { name: 'Create key' }).click()
  await expect(page.locator('.govuk-error-summary')).toContainText('Enter the name of the system')
  await expect(page).toHaveTitle(/^Error: Create an API key/)
  await expectAccessible()

  await page.getByLabel('Name of the system').fill('Letters by night')
  await page.getByLabel('Take chosen exports only').check()
  await page.getByRole('button', { name: 'Create key' }).click()
  await page.getByRole('link', { name: 'Select at least one export' }).waitFor()
  await page.getByRole('checkbox', { name: /^Letters/ }).check()
  await page.getByRole('button', { name: 'Create key' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('API key created')
  const key = await page.locator('code').innerText()
  expect(page.url()).not.toContain('pac_live')
  await expectAccessible()

  for (const file of ['letters.csv', 'letters.jsonl']) {
    const taken = await request.get(`/api/v1/exports/${file}`, bearer(key))
    expect(taken.status()).toBe(200)
    expect(taken.headers()).toMatchObject({
      'content-encoding': 'gzip',
      vary: expect.stringContaining('Accept-Encoding'),
      etag: expect.stringMatching(/^W\/"/),
      'row-count': expect.stringMatching(/^\d+$/),
    })
    expect(await taken.text()).toContain('\n')
  }
  expect((await request.get('/api/v1/exports/merged.csv', bearer(key))).status()).toBe(403)
  expect((await request.get('/api/v1/changes', bearer(key))).status()).toBe(403)

  await page.getByRole('link', { name: 'back to API keys' }).click()
  const row = page.getByRole('row', { name: /Letters by night/ })
  await expect(row).not.toContainText('Never')
  await row.getByRole('link', { name: 'Revoke' }).click()
  await expectAccessible()
  await page.getByRole('button', { name: 'Revoke key' }).click()
  await expect(page.getByText('API key revoked')).toBeVisible()
  await expect(page.getByRole('row', { name: /Letters by night/ })).toHaveCount(0)
  const refused = await request.get('/api/v1/exports/letters.csv', bearer(key))
  expect([refused.status(), refused.headers()['www-authenticate']]).toEqual([401, 'Bearer'])

  await page.goto('/admin/audit')
  for (const event of ['API key created', 'Export downloaded', 'API key revoked', 'API key refused'])
    await expect(page.getByRole('row').filter({ hasText: 'Letters by night' }).getByText(event).first()).toBeVisible()
})

test('without scripts too, and a form that is sent again makes no second key', async ({ visit, request }) => {
  const adam = await visit(admin)
  const form = await adam.open('/admin/keys/new')
  const answers = { name: 'Sent twice', opens: 'team', team: 'grants' }
  const made = await adam.send(form, answers)
  expect(made.heading).toBe('API key created')
  const [key] = /pac_live_[\w-]{56}/.exec(made.text)!
  const [, prefix] = /^(pac_live_[0-9a-f]{12})/.exec(key)!
  expect((await request.get('/api/v1/exports/pre-conversion-grants.csv', bearer(key))).status()).toBe(200)
  const again = await adam.send(form, answers)
  expect(again.errors).toEqual([expect.stringContaining('created already')])
  expect(again.typed('name')).toEqual(['Sent twice'])
  expect(again.text).not.toContain(key)
  const list = await adam.rows('/admin/keys')
  expect(list.filter(([system]) => system!.includes(prefix!))).toHaveLength(1)
  expect(await (await adam.get('/admin/keys')).text()).not.toContain(key)
})
