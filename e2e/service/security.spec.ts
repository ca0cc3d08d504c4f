import { createHttpClient } from '../fixtures/http-client.ts'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from '../fixtures/test.ts'

const everywhere = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
}

for (const path of ['/sign-in', '/cookies', '/nowhere', '/icon.svg', '/api/health', '/api/v1/exports/merged.csv'])
  test(`security headers: ${path}`, async ({ request }) => {
    const headers = (await request.get(path, { headers: { 'x-request-id': 'mine' } })).headers()
    expect(headers).toMatchObject(everywhere)
    expect(headers['x-powered-by']).toBeUndefined()
  })

for (const path of [
  '/assets/nothing',
  '/exports/x/file.html',
  '/icon.svgx',
  '/api/healthx',
  '/api/v1/nothing',
  '/api/v1/exports/merged.csv',
  '/icon.svg',
])
  test(`an answer that is no page runs nothing: ${path}`, async ({ request }) => {
    expect((await request.get(path)).headers()['content-security-policy']).toContain("default-src 'none'")
  })

test('images are not made smaller for anybody', async ({ request, baseURL }) => {
  const cookie = `portal-session-${new URL(baseURL!).port}=x`
  const answer = await request.get('/_next/image?url=%2Ficon.svg&w=3840&q=75', { headers: { cookie } })
  expect(answer.status()).toBe(404)
})

test('TRACE is refused, and an address that names another host leads to no other', async ({ baseURL }) => {
  const { port } = new URL(baseURL!)
  const send = (head: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), 'localhost')
      socket.once('error', reject)
      socket.end(`${head} HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`)
      resolve(text(socket))
    })
  expect(await send('TRACE /projects')).toMatch(/^HTTP\/1\.1 405 /)
  const answer = await send('GET http://127.0.0.1:9999/projects')
  expect(answer).toMatch(/^HTTP\/1\.1 303 /)
  expect(answer).not.toContain('9999')
})

test('a refused write is recorded with where it came from and the id of its answer', async ({
  page,
  signIn,
  request,
}) => {
  const answer = await request.post('/sign-in', { headers: { origin: 'https://evil.example' }, form: { a: 'b' } })
  expect(answer.status()).toBe(403)
  await signIn('Adam Keyes', '/admin/audit?kind=write.refused')
  const row = page.getByRole('row', { name: 'Write from another site refused' }).first()
  await expect(row).toContainText('127.0.0.1')
  await expect(row).toContainText(/Request [0-9a-f-]{36}/)
})

test('a page has a policy with a nonce of its own, and is kept nowhere', async ({ request }) => {
  const [one, other] = [await request.get('/sign-in'), await request.get('/sign-in')]
  const policy = one.headers()['content-security-policy']!
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/]{22}==' 'strict-dynamic';/)
  expect(policy).toContain("style-src 'self';")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("base-uri 'none'")
  expect(policy).not.toContain('unsafe')
  expect(policy).not.toBe(other.headers()['content-security-policy'])
  expect(one.headers()['cache-control']).toContain('no-store')
})

test('a page holds no inline style, and no script without the nonce', async ({ page, signIn }) => {
  await signIn('Adam Keyes', '/admin/people')
  const html = await (await page.request.get('/admin/people')).text()
  expect(html).not.toMatch(/\sstyle="/)
  expect(html).not.toContain('<style')
  expect(html.match(/<script(?![^>]*nonce=)[^>]*>/g)).toBeNull()
})

test('the session cookie is kept from scripts and from other sites', async ({ page, signIn }) => {
  await signIn('Adam Keyes')
  const session = (await page.context().cookies()).find(({ name }) => name.startsWith('portal-session-'))
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/\/signed-out$/)
  expect((await page.context().cookies()).find(({ name }) => name.startsWith('portal-session-'))).toBeUndefined()
})

test('a session cookie that was copied is worth nothing after signing out', async ({
  page,
  signIn,
  playwright,
  baseURL,
}) => {
  await signIn('Adam Keyes')
  const storageState = await page.context().storageState()
  const thief = await playwright.request.newContext({ baseURL, storageState })
  expect((await thief.get('/admin/people')).url()).toMatch(/\/admin\/people$/)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/\/signed-out$/)
  expect((await thief.get('/admin/people')).url()).toMatch(/\/sign-in\?to=%2Fadmin%2Fpeople$/)
  await thief.dispose()
})

test.describe('writes', () => {
  for (const [who, headers] of [
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a page without an origin', { origin: 'null' }],
    ['a program that says nothing', {}],
  ] as const)
    test(`from ${who} are refused`, async ({ request }) => {
      const answer = await request.post('/sign-in', { headers, form: { personId: 'x' } })
      expect(answer.status()).toBe(403)
      expect(await answer.text()).toContain('This was not sent from this service')
    })
})

test.describe('where sign-in leads', () => {
  for (const [to, place] of [
    ['/admin/people?state=all', '/admin/people?state=all'],
    ['https://evil.example/', '/admin/people'],
    ['//evil.example', '/admin/people'],
    ['/\\evil.example', '/admin/people'],
  ] as const)
    test(to, async ({ page, baseURL }) => {
      await page.goto(`/sign-in?to=${encodeURIComponent(to)}`)
      await page.getByRole('radio', { name: 'Adam Keyes' }).check()
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page).toHaveURL(baseURL + place)
    })
})

for (const [query, heading, advice] of [
  ['reason=no-access', 'You do not have access to this service', 'Ask an admin of this service'],
  ['reason=too-many&wait=170', 'Too many attempts to sign in', 'Try again in 3 minutes.'],
  ['reason=%00&wait=-1', 'You were not signed in', 'Try again.'],
] as const)
  test(`a sign-in problem says what to do: ${query}`, async ({ page, expectAccessible }) => {
    await page.goto(`/sign-in-problem?${query}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await expect(page.getByText(advice)).toBeVisible()
    await expectAccessible()
  })

test.describe('without permission', () => {
  test.use({ expectedComplaints: ['status of 403', 'status of 404'] })

  test('the page says whom it is for, with status 403, without scripts too', async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await signIn('Carl Webster')
    const answer = await page.goto('/admin/people')
    expect(answer!.status()).toBe(403)
    await expect(page.getByText('This page is for admins.')).toBeVisible()
    await expectAccessible()
    const whole = await page.request.get('/admin/people')
    expect(new URL(whole.url()).pathname).toBe('/admin/people')
    expect(await whole.text()).toContain('You do not have permission')
  })

  test('a page that is refused or not found keeps its address and the menu', async ({ page, signIn }) => {
    await signIn('Carl Webster')
    for (const path of ['/admin/people?q=a', '/projects/01a20095-b19a-7a08-b307-b3304f9d15c0/notes']) {
      await page.goto(path)
      await expect(page).toHaveURL(path)
      await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
      await expect(page.getByRole('link', { name: 'Projects', exact: true })).toBeVisible()
      const withoutScripts = await (await page.request.get(path)).text()
      expect(withoutScripts).toContain('Sign out</button>')
    }
  })

  test('a form that is refused says whom it is for, at its address', async ({ page, signIn, baseURL }) => {
    await signIn('Adam Keyes', '/admin/people/new')
    for (const label of ['First name', 'Last name']) await page.getByLabel(label).fill('Refused')
    await page.getByLabel('Email address').fill('refused@education.example')
    await page.context().clearCookies()
    await createHttpClient(page.request, baseURL!).signIn('Carl Webster')
    await page.getByRole('button', { name: 'Add person' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You do not have permission to use this page')
    await expect(page.getByText('This page is for admins.')).toBeVisible()
    await expect(page).toHaveURL('/admin/people/new')
    await expect(page.getByRole('button', { name: 'Add person' })).toBeHidden()
  })

  test('a record that does not exist is not found', async ({ page, signIn, expectAccessible }) => {
    await signIn('Adam Keyes')
    for (const path of [
      '/admin/people/01a20095-b19a-7a08-b307-b3304f9d15c0',
      '/admin/people/%00',
      '/projects/1%27--',
    ]) {
      const answer = await page.goto(path)
      expect(answer!.status(), path).toBe(404)
      await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
    }
    await expectAccessible()
  })
})
