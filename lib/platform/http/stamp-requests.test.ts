import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { requestContext } from '#lib/platform/requests/request-context'
import { stampRequests } from './stamp-requests.ts'

/** The head of the answer to a request that is sent as it is. */
async function sendRaw(port: number, head: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.end(`${head}\r\nHost: portal.example\r\nConnection: close\r\n\r\n`)
  return text(socket)
}

test('an address that names another host asks for the path alone, and TRACE is refused', async () => {
  stampRequests(0)
  const server = createServer((request, response) => response.end(request.url))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  expect(await sendRaw(port, 'GET http://127.0.0.1:9999/projects?a=1 HTTP/1.1')).toMatch(/\r\n\/projects\?a=1$/)
  expect(await sendRaw(port, 'GET /projects?to=http://b/ HTTP/1.1')).toMatch(/\r\n\/projects\?to=http:\/\/b\/$/)
  const refused = await sendRaw(port, 'TRACE /projects HTTP/1.1')
  expect(refused).toMatch(/^HTTP\/1\.1 405 /)
  expect(refused).toMatch(/^x-request-id: /im)
  server.close()
})

test('whatever a request does belongs to it, and its answer has a policy', async () => {
  stampRequests(0)
  const server = createServer(async (_request, response) => {
    await pause(Math.random() * 20)
    response.end(JSON.stringify(requestContext()))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const ask = async () => {
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await answer.json()).toEqual({ requestId: answer.headers.get('x-request-id'), address: '127.0.0.1' })
  }
  await Promise.all(Array.from({ length: 20 }, ask))
  server.close()
})

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
