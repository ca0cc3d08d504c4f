import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The log of the server whose data lies in the folder `cluster`. */
export const logOf = (cluster: string): string => join(cluster, 'server.log')

/** The last fatal line of a server's log, with what it was about where that is a full disk; and where the log is. */
export function lastProblem(log: string): string {
  const lines = tailOf(log).split('\n')
  const fatal = lines.findLast((line) => / (?:PANIC|FATAL): /.test(line))
  const isFull = lines.some((line) => line.includes('No space left on device'))
  const what = isFull
    ? 'there is no room left on its disk'
    : (fatal?.replace(/^.* (?:PANIC|FATAL): +/, '') ?? 'see its log')
  return `${what} (its log is ${log}).`
}

function tailOf(log: string): string {
  try {
    return readFileSync(log, 'utf8').slice(-20_000)
  } catch {
    return ''
  }
}
