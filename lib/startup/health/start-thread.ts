import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Config } from '#lib/platform/config/config'
import { isLocalAddress } from '#lib/platform/config/local-address'
import { logger } from '#lib/platform/logging/logger'
import type { ThreadData } from './thread.ts'

/** By its path, for a bundle of the web application has no file of it. */
const file = join(process.cwd(), 'lib/startup/health/thread.ts')

/** Answers health checks on a port of their own, from a thread. Where that port cannot be used, the log says so and the process goes on. */
export async function startHealthThread({ baseUrl, databaseUrl, healthPort }: Config): Promise<Worker> {
  const host = isLocalAddress(baseUrl) ? '127.0.0.1' : undefined
  const workerData: ThreadData = { port: healthPort, host, databaseUrl: databaseUrl! }
  const thread = new Worker(file, { workerData, execArgv: [] })
  thread.unref()
  thread.on('error', (error) => logger().error({ error: error.message }, 'health checks ended'))
  const [{ problem }] = (await once(thread, 'message')) as [{ problem?: string }]
  if (problem) logger().warn({ port: healthPort, problem }, 'no health checks on HEALTH_PORT')
  return thread
}
