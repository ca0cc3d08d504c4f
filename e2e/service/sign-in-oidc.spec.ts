import type { Page } from '@playwright/test'
import { freePort } from '#lib/platform/database/embedded/free-port'
import { startIdentityProvider } from '../fixtures/identity-provider.ts'
import { startIsolatedServer } from '../fixtures/isolated-server.ts'
import { expect, test } from '../fixtures/test.ts'

const accounts = [
  { subject: 'adam', email: 'Adam.Keyes@education.example', email_verified: true },
  { subject: 'asha', email: 'asha.moreau@education.example', email_verified: true },
  { subject: 'carl', email: 'carl.webster@education.example', email_verified: true },
  { subject: 'impostor', email: 'carl.webster@education.example', email_verified: true },
  { subject: 'unconfirmed', email: 'chloe.attwood@education.example', email_verified: false },
  // A KELVIN SIGN, which is an ordinary k in lower case.
  { subject: 'kelvin', email: 'adam.\u212Aeyes@education.example', email_verified: true },
  { subject: 'stranger', email: 'somebody@elsewhere.example', email_verified: true },
  { subject: 'left', email: 'gwen.parting@education.example', email_verified: true },
]

let copy: Awaited<ReturnType<typeof startIsolatedServer>>
let provider: Awaited<ReturnType<typeof startIdentityProvider>>

test.describe.configure({ mode: 'serial', timeout: 120_000 })

test.beforeAll(async () => {
  test.setTimeout(180_000)
  const [port, providerPort] = [await freePort(), await freePort()]
  const client = {
    id: 'portal',
    secret: 'only for tests',
    redirectTo: `http://localhost:${port}/api/auth/callback/oidc`,
  }
  provider = await startIdentityProvider(providerPort, client, accounts)
  copy = await startIsolatedServer(port, {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: client.id,
    OIDC_CLIENT_SECRET: client.secret,
    DEMONSTRATION: '',
  })
  await copy.portal('seed')
})

test.afterAll(async () => {
  await copy?.stop()
  await provider?.stop()
})

async function signInAs(page: Page, subject: string, path = '/') {
  await page.goto(copy.baseUrl + path)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: subject, exact: true }).click()
}

const nameShown = (page: Page) => page.locator('.app-signed-in__name')

test('the whole way round, and back to where they were going', async ({ page, expectAccessible }) => {
  await page.goto(`${copy.baseUrl}/admin/people?q=webster`)
  await expect(page.getByRole('radio')).toHaveCount(0)
  await expectAccessible()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'adam', exact: true }).click()
  await expect(page).toHaveURL(`${copy.baseUrl}/admin/people?q=webster`)
  await expect(nameShown(page)).toContainText('Adam Keyes')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'You have signed out' })).toBeVisible()
  await page.goto(`${copy.baseUrl}/admin/people`)
  await expect(page).toHaveURL(/\/sign-in\?to=/)
})

test('without scripts, too', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signInAs(page, 'adam', '/admin/people')
  await expect(page).toHaveURL(`${copy.baseUrl}/admin/people`)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(`${copy.baseUrl}/signed-out`)
  await context.close()
})

test('the first identity with an address keeps it', async ({ browser }) => {
  for (const [subject, place] of [
    ['carl', '/projects'],
    ['impostor', '/sign-in-problem'],
    ['carl', '/projects'],
  ] as const) {
    const context = await browser.newContext()
    const page = await context.newPage()
    await signInAs(page, subject, '/projects')
    await expect(page).toHaveURL((url) => url.pathname === place)
    await context.close()
  }
})

for (const [subject, heading] of [
  ['stranger', 'You do not have access to this service'],
  ['left', 'You do not have access to this service'],
  ['unconfirmed', 'Your email address is not confirmed'],
  ['kelvin', 'Your email address is not confirmed'],
] as const)
  test(`${subject}: ${heading}`, async ({ page, expectAccessible }) => {
    await signInAs(page, subject)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await expectAccessible()
    await page.goto(`${copy.baseUrl}/projects`)
    await expect(page).toHaveURL(/\/sign-in\?to=/)
  })

test('a session dies when its person is deactivated, and lives again only after a new sign-in', async ({
  page,
  browser,
}) => {
  const theirs = await (await browser.newContext()).newPage()
  await signInAs(theirs, 'asha', '/admin/people')
  await expect(nameShown(theirs)).toContainText('Asha Moreau')

  await signInAs(page, 'adam', '/admin/people?q=moreau')
  const change = async (button: string) => {
    await page.goto(`${copy.baseUrl}/admin/people?q=moreau&state=all`)
    await page.getByRole('link', { name: 'Asha Moreau' }).click()
    await page.getByRole('button', { name: button }).click()
    await page.getByRole('heading', { name: `${button} Asha Moreau?` }).waitFor()
    await page.getByRole('button', { name: button }).click()
    await expect(page.getByRole('alert', { name: 'Success' })).toBeVisible()
  }
  await change('Deactivate')
  await theirs.goto(`${copy.baseUrl}/projects`)
  await expect(theirs).toHaveURL(/\/sign-in\?to=/)
  await change('Reactivate')
  await theirs.goto(`${copy.baseUrl}/projects`)
  await expect(theirs).toHaveURL(/\/sign-in\?to=/)
  // The provider still knows this browser, and asks nothing.
  await theirs.getByRole('button', { name: 'Sign in' }).click()
  await expect(nameShown(theirs)).toContainText('Asha Moreau')
  await theirs.context().close()
})

test('an answer that nobody asked for signs nobody in', async ({ page }) => {
  await page.goto(`${copy.baseUrl}/api/auth/callback/oidc?code=made-up&state=made-up`)
  await expect(page).toHaveURL(/\/sign-in\?/)
  await expect(page.getByText('You were not signed in. Try again.')).toBeVisible()
})

test('there is no demonstration sign-in beside it', async ({ request }) => {
  const form = { personId: '01a20095-b19a-7a08-b307-b3304f9d15c0' }
  const answer = await request.post(`${copy.baseUrl}/api/auth/callback/demonstration`, {
    form,
    headers: { origin: copy.baseUrl },
  })
  expect(answer.status()).toBe(405)
  expect(await (await request.get(`${copy.baseUrl}/api/auth/providers`)).text()).not.toContain('demonstration')
})
