import { isWorkerAlive } from '#lib/platform/jobs/heartbeat'

export const dynamic = 'force-dynamic'

type Health = { database: 'well' | 'down'; worker: 'well' | 'silent' | 'unknown' }

/** For monitors and load balancers: open to all, and tells nothing else. 200 when both are well, 503 otherwise. */
export async function GET(): Promise<Response> {
  const health = await look()
  const isWell = health.database === 'well' && health.worker === 'well'
  return Response.json(health, { status: isWell ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}

async function look(): Promise<Health> {
  try {
    return { database: 'well', worker: (await isWorkerAlive()) ? 'well' : 'silent' }
  } catch {
    return { database: 'down', worker: 'unknown' }
  }
}
