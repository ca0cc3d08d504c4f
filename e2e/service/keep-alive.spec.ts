import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '../fixtures/test.ts'

test('a connection is used again after six seconds without a request', async ({ baseURL }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const request = async () => {
    const sent = get(`${baseURL}/api/health`, { agent })
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    response.resume()
    await once(response, 'end')
    return { isReused: sent.reusedSocket, status: response.statusCode }
  }
  expect(await request()).toEqual({ isReused: false, status: 200 })
  await pause(6_500)
  expect(await request()).toEqual({ isReused: true, status: 200 })
  agent.destroy()
})
