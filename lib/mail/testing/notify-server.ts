import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

type Sent = { template_id: string; email_address: string; personalisation: Record<string, string>; reference: string }

/**
 * A mock of the two calls of the GOV.UK Notify API that we make, after its documentation; the real one cannot run here. It takes the
 * same reference twice, as the real one does. `fail` answers the next call so; `drop` takes it and breaks the connection.
 */
export async function startNotifyServer() {
  const sent: Sent[] = []
  const next: { fail?: { status: number; errors: { error: string; message: string }[] }; drop?: boolean } = {}
  const server = createServer(async (request, response) => {
    const url = new URL(request.url!, 'http://notify')
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.method === 'GET' && url.pathname === '/v2/notifications') {
      const reference = url.searchParams.get('reference')
      return answer(200, { notifications: sent.filter((one) => one.reference === reference), links: {} })
    }
    const fail = next.fail
    delete next.fail
    if (fail) return answer(fail.status, { status_code: fail.status, errors: fail.errors })
    sent.push((await json(request)) as Sent)
    if (next.drop) {
      delete next.drop
      return request.socket.destroy()
    }
    answer(201, { id: '00000000-0000-7000-8000-000000000000', reference: sent.at(-1)!.reference })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    sent,
    next,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
