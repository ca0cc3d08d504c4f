import { createServer } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'
import { healthChecker, isHealthy, type Health } from './check-health.ts'

// A thread of the web process with a port of its own: it answers while the process is busy, and ends with it.

export type ThreadData = { port: number; host: string | undefined; databaseUrl: string }
const { port, host, databaseUrl } = workerData as ThreadData
const check = healthChecker(databaseUrl)

/** Each address, and what it needs for status 200. */
const addresses: Record<string, (health: Health) => boolean> = { '/health': isHealthy }

const server = createServer(async ({ url = '' }, answer) => {
  const isOk = addresses[url.split('?')[0]!]
  if (!isOk) return answer.writeHead(404).end()
  const health = await check()
  answer.writeHead(isOk(health) ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  answer.end(JSON.stringify(health))
})
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is a thread's port, not a window
const tell = (message: { problem?: string }) => parentPort!.postMessage(message)
server.on('error', ({ code }: NodeJS.ErrnoException) => tell({ problem: code ?? 'unknown' }))
server.listen(port, host, () => tell({}))
