import { config } from '#lib/platform/config/config'
import { logger } from '#lib/platform/logging/logger'
import { startWorker } from './start-worker.ts'

// The worker process. It ends by itself when the database cannot be reached at its start; later it waits for it.
const { databaseUrl } = config()
if (!databaseUrl) throw new Error('DATABASE_URL is not set')
const worker = await startWorker(databaseUrl)
logger().info('worker started')

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, async () => {
    await worker.stop()
    process.exit(0)
  })
