import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { keepConnectionsOpen } from './keep-alive.ts'

test('a server keeps idle connections for the seconds of the setting, says so, and waits longer for headers', async () => {
  keepConnectionsOpen(75)
  const server = createServer((_, response) => response.end())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const request = () => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  await request()
  expect((await request()).headers.get('keep-alive')).toBe('timeout=75')
  expect(server.keepAliveTimeout).toBe(75_000)
  expect(server.headersTimeout).toBeGreaterThan(server.keepAliveTimeout)
  server.closeAllConnections()
  server.close()
})
