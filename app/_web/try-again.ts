import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { localPath } from '#lib/platform/urls/local-path'
import { isUnavailable } from '#lib/platform/http/is-unavailable'

const tryAgainPath = '/try-again'

/**
 * The result of work that needs the database, or, while that is away, the page that says to try again (503, proxy.ts). An error that
 * Next shows itself has an empty body until scripts fill it; this page comes whole.
 */
export async function orTryAgain<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    if (!isUnavailable(error)) throw error
    const from = localPath((await headers()).get('x-path'))
    redirect(`${tryAgainPath}?to=${encodeURIComponent(from)}`)
  }
}

/** Where Next's redirect error leads; undefined for any other error. */
export function redirectTarget(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return undefined
  return /^NEXT_REDIRECT;[a-z]+;(.*);\d+;$/.exec(String(error.digest))?.[1]
}
