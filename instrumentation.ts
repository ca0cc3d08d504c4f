import type { Instrumentation } from 'next'

/** Before the first request: a wrong setting ends the process here, as Next would carry on without it. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { checkedSettings } = await import('#lib/platform/config/checked-settings')
    const { stampRequests } = await import('#lib/platform/http/stamp-requests')
    const { keepConnectionsOpen } = await import('#lib/platform/http/keep-alive')
    const { trackRequests } = await import('#lib/platform/requests/request-scope')
    const { quietConsole } = await import('#lib/platform/logging/quiet-console')
    const { recordRefusedWrites } = await import('#lib/access/events/refused-writes')
    const { startHealthThread } = await import('#lib/startup/health/start-thread')
    const settings = checkedSettings()
    const { trustedProxies, keepAliveSeconds } = settings
    // Developers read errors as they are.
    if (process.env.NODE_ENV === 'production') quietConsole()
    recordRefusedWrites()
    stampRequests(trustedProxies)
    trackRequests()
    keepConnectionsOpen(keepAliveSeconds)
    await startHealthThread(settings)
  }
}

/** One line per failed request; its id is in the answer's headers too. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { logger } = await import('#lib/platform/logging/logger')
    const { describeError } = await import('#lib/platform/logging/describe-error')
    const { markReported } = await import('#lib/platform/logging/quiet-console')
    const requestId = request.headers['x-request-id']
    const where = { requestId, method: request.method, route: context.routePath, type: context.routeType }
    logger().error({ ...where, error: describeError(error) }, 'request failed')
    markReported(error)
  }
}
