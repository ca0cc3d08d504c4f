import { isWorkerAlive } from '#lib/platform/jobs/heartbeat'

export const dynamic = 'force-dynamic'

type Health = { database: 'ok' | 'down'; worker: 'ok' | 'down' | 'unknown' }

/** For monitors and load balancers; open to all, so it says nothing else. 200 when both are ok, 503 otherwise. */
export async function GET(): Promise<Response> {
  const health = await checkHealth()
  const isHealthy = health.database === 'ok' && health.worker === 'ok'
  return Response.json(health, { status: isHealthy ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}

async function checkHealth(): Promise<Health> {
  try {
    return { database: 'ok', worker: (await isWorkerAlive()) ? 'ok' : 'down' }
  } catch {
    return { database: 'down', worker: 'unknown' }
  }
}
