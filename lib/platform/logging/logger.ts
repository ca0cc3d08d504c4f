import pino, { type Logger } from 'pino'
import { config } from '#lib/platform/config/config'
import { requestContext } from '#lib/platform/requests/request-context'

let made: Logger | undefined

/**
 * The process's log: one JSON object per line on standard output, as loud as LOG_LEVEL says. Log ids, names of things and
 * figures, never what a person typed or is called; errors go through describeError().
 */
export const logger = (): Logger =>
  (made ??= pino({
    level: config().logLevel,
    base: { pid: process.pid },
    mixin: () => ({ requestId: requestContext()?.requestId }),
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  }))
