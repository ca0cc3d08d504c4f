import { expect, test } from '../fixtures/test.ts'

test('health tells database and worker apart', async ({ request }) => {
  const answer = await request.get('/api/health')
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toEqual({ database: 'ok', worker: 'ok' })
  expect(answer.headers()['cache-control']).toBe('no-store')
})
