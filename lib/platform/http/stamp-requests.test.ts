import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { stampRequests } from './stamp-requests.ts'

test('a request carries its own id and address, whatever its client claims', async () => {
  stampRequests(1)
  const server = createServer((request, response) => response.end(JSON.stringify(request.headers)))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const claims = { 'x-request-id': 'mine', 'x-client-address': '6.6.6.6', 'x-forwarded-for': '1.2.3.4' }
  const ask = () => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { headers: claims })
  const [one, other] = [await ask(), await ask()]
  expect(await one.json()).toMatchObject({
    'x-client-address': '1.2.3.4',
    'x-request-id': one.headers.get('x-request-id'),
  })
  expect(one.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(other.headers.get('x-request-id')).not.toBe(one.headers.get('x-request-id'))
  server.close()
})
