import { describeError } from './describe-error.ts'
import { logger } from './logger.ts'

type Log = { error(about: object, message: string): void; warn(about: object, message: string): void }

const reported = new WeakSet<object>()

/** Notes that the log has an error already. */
export function markReported(error: unknown): void {
  if (error instanceof Error) reported.add(error)
}

/**
 * Keeps raw errors out of the output of this process. Next prints each failed request a second time, with the messages of the database
 * and its client, which quote values of the record. An error is described instead; what the log has already is left out.
 */
export function quietConsole(target: Pick<Console, 'error' | 'warn'> = console, log: () => Log = logger): void {
  for (const level of ['error', 'warn'] as const) {
    const print = target[level].bind(target)
    target[level] = (...args: unknown[]) => {
      const error = args.find((one) => one instanceof Error)
      if (!error) return print(...args)
      if (reported.has(error)) return
      markReported(error)
      log()[level]({ error: describeError(error) }, 'unexpected error')
    }
  }
}
