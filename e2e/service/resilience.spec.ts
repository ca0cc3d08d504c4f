import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { freePort } from '#lib/platform/database/embedded/free-port'
import { crashDatabase, startDatabaseAgain } from '../fixtures/database.ts'
import { startIsolatedServer } from '../fixtures/isolated-server.ts'
import { expect, test } from '../fixtures/test.ts'

let copy: Awaited<ReturnType<typeof startIsolatedServer>>
let key: string

test.describe.configure({ mode: 'serial', timeout: 180_000 })

test.beforeAll(async () => {
  copy = await startIsolatedServer(await freePort(), {})
  await copy.portal('seed', '--projects', '6000')
  key = await copy.portal('api-key', 'create', '--name', 'Tests', '--role', 'data-consumer')
})

test.afterAll(async () => {
  await copy?.stop()
})

/** Signs in as a person of the copy; the `signIn` of other tests is for the copy that all share. */
async function signIn(page: Page, name: string) {
  await page.goto(`${copy.baseUrl}/sign-in`)
  await page.getByRole('radio', { name }).check()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
}

const file = (path: string, signal?: AbortSignal) =>
  fetch(`${copy.baseUrl}/api/v1/exports/${path}`, { headers: { Authorization: `Bearer ${key}` }, signal })

async function readToEnd(reader: ReadableStreamDefaultReader<Uint8Array>) {
  for (let isDone = false; !isDone; isDone = (await reader.read()).done);
}

test('a reader that leaves in mid-download leaves nothing behind', async ({ visit }) => {
  const dana = await visit('Dana Ashby', copy.baseUrl)
  const { cookies } = await dana.request.storageState()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  for (let time = 0; time < 4; time++) {
    const left = new AbortController()
    const url = `${copy.baseUrl}/exports/merged/file.csv`
    const response = await fetch(url, { headers: { cookie }, signal: left.signal })
    expect((await response.body!.getReader().read()).value!.length).toBeGreaterThan(0)
    left.abort()
  }
  await expect(async () => {
    const rows = await dana.rows('/exports/downloads')
    expect(rows.map((row) => row.includes('Stopped by the reader'))).toEqual(Array(4).fill(true))
  }).toPass({ timeout: 10_000 })
  const whole = await dana.get('/exports/merged/file.csv')
  expect(whole.status()).toBe(200)
  expect((await whole.text()).split('\r\n').length).toBeGreaterThan(6_000)
})

test.describe('while the database is away', () => {
  test.use({ expectedComplaints: ['status of 503'] })

  test('pages say to try again, forms keep what was typed, and all goes on by itself', async ({ page, visit }) => {
    await signIn(page, 'Stella Finch')
    await page.goto(`${copy.baseUrl}/projects?scope=all&phase=preparing`)
    await page.getByRole('table').getByRole('rowheader').getByRole('link').first().click()
    await page.getByRole('link', { name: 'Rationale', exact: true }).first().click()
    await page.getByLabel('Rationale for the project').fill('Kept through the storm ⛈')
    const stella = await visit('Stella Finch', copy.baseUrl)
    const rationale = await stella.open(new URL(page.url()).pathname)
    const stranger = await visit(undefined, copy.baseUrl)

    await crashDatabase(copy.dataDir)
    await test.step('a page', async () => {
      const answer = await stella.get('/projects?scope=all')
      expect(answer.status()).toBe(503)
      const text = await answer.text()
      expect(text).toContain('Sorry, the service is not available')
      expect(text).toContain('href="/projects?scope=all"')
    })
    await test.step('a form', async () => {
      await page.getByRole('button', { name: 'Save and return' }).click()
      await expect(page.locator('.govuk-error-summary')).toContainText(
        'Your answers were not saved: the service is not available',
      )
      await expect(page.getByLabel('Rationale for the project')).toHaveValue('Kept through the storm ⛈')
    })
    await test.step('a form without scripts', async () => {
      const { location } = await stella.send(rationale, { rationaleForProject: 'Mine' })
      expect(location).toMatch(/^\/try-again/)
    })
    await test.step('signing in and out', async () => {
      expect((await stranger.get('/sign-in')).status()).toBe(503)
      expect((await stranger.get('/cookies')).status()).toBe(200)
    })
    await test.step('the API and the monitor', async () => {
      const answer = await file('merged.csv')
      expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'application/problem+json'])
      expect(answer.headers.get('retry-after')).toBe('5')
      const health = await stranger.get('/api/health')
      expect([health.status(), await health.json()]).toEqual([503, { database: 'down', worker: 'unknown' }])
    })

    await startDatabaseAgain(copy.dataDir)
    await page.getByRole('button', { name: 'Save and return' }).click()
    await expect(page.getByText('Task saved')).toBeVisible()
    await page.getByRole('link', { name: 'Rationale', exact: true }).first().click()
    await expect(page.getByLabel('Rationale for the project')).toHaveValue('Kept through the storm ⛈')
    expect((await stranger.get('/sign-in')).status()).toBe(200)
    await expect(async () => expect((await stranger.get('/api/health')).status()).toBe(200)).toPass({ timeout: 60_000 })
  })

  test('a restart under load: pages or "try again", never an error', async ({ visit }) => {
    const stella = await visit('Stella Finch', copy.baseUrl)
    const [proposal] = await stella.links('/projects?scope=all&phase=preparing', /^\/proposals\//)
    // The last is refused, which is written down.
    const addresses = ['/projects?scope=all', '/exports/merged', '/sign-in', `${proposal}/decision`, '/admin/people']
    const seen: { [answer: string]: number } = {}
    const over = new AbortController()
    const readers = addresses.map(async (address) => {
      while (!over.signal.aborted) {
        const status = (await stella.get(address)).status()
        const answer = [200, 403, 503].includes(status) ? `${status}` : `${status} for ${address}`
        seen[answer] = (seen[answer] ?? 0) + 1
      }
    })
    await pause(500)
    await crashDatabase(copy.dataDir)
    await pause(500)
    await startDatabaseAgain(copy.dataDir)
    await pause(500)
    over.abort()
    await Promise.all(readers)
    expect(seen).toEqual({ 200: expect.any(Number), 403: expect.any(Number), 503: expect.any(Number) })
    for (const address of addresses) expect((await stella.get(address)).status(), address).toBeLessThan(500)
  })

  test('a download breaks; it never looks whole, and the next one is', async ({ visit }) => {
    const whole = createHash('sha256').update(await (await file('merged.csv')).text())
    const response = await file('merged.csv')
    const reader = response.body!.getReader()
    await reader.read()
    await crashDatabase(copy.dataDir)
    await expect(readToEnd(reader)).rejects.toThrow('terminated')
    await startDatabaseAgain(copy.dataDir)
    const stella = await visit('Stella Finch', copy.baseUrl)
    expect((await stella.get('/exports')).status()).toBe(200)
    const again = createHash('sha256').update(await (await file('merged.csv')).text())
    expect(again.digest('hex')).toBe(whole.digest('hex'))
  })
})
