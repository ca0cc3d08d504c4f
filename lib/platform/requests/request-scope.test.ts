import { once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { requestScope, trackRequests } from './request-scope.ts'

test('each of several requests on kept connections sees its own response, after waiting too', async () => {
  trackRequests()
  const server = createServer(async (request, response) => {
    await pause(Number(request.url!.slice(1)) % 7)
    requestScope()!.response.statusCode = Number(request.url!.slice(1))
    response.end()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const agent = new Agent({ keepAlive: true, maxSockets: 3 })
  const ask = async (status: number) => {
    const { port } = server.address() as AddressInfo
    const [answer] = (await once(get({ port, path: `/${status}`, agent }), 'response')) as [IncomingMessage]
    answer.resume()
    return answer.statusCode
  }
  const statuses = Array.from({ length: 30 }, (_, index) => 400 + index)
  expect(await Promise.all(statuses.map(ask))).toEqual(statuses)
  expect(requestScope()).toBeUndefined()
  agent.destroy()
  server.close()
})
