import { config } from '#lib/platform/config/config'
import { healthChecker, isHealthy } from '#lib/startup/health/check-health'

export const dynamic = 'force-dynamic'

let check: ReturnType<typeof healthChecker> | undefined

/**
 * For monitors and load balancers; open to all, so it says nothing else. 200 when both are ok, 503 otherwise. The port of
 * HEALTH_PORT answers the same while this process is busy.
 */
export async function GET(): Promise<Response> {
  check ??= healthChecker(config().databaseUrl!)
  const health = await check()
  return Response.json(health, { status: isHealthy(health) ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}
