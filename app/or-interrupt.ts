import { redirect } from 'next/navigation'
import { recordAccess } from '#lib/access/events/record-access'
import { Forbidden, NotFound } from '#lib/platform/errors'
import { findCurrentUser } from '#app/current-user'
import { orTryAgain } from '#app/try-again'

/**
 * The result of a query or command, or the page that says why not: "Page not found" for NotFound; for Forbidden, after recording it,
 * the page that says whom this is for; while the database is away the page that says to try again. Everything else is the caller's (a Refused is shown on the form).
 *
 * Next's own notFound() and forbidden() send an empty body that only scripts fill, and answer a refused form without scripts by
 * "not found" (decision 0032). These pages come whole, with status 404 and 403 (proxy.ts).
 */
export async function orInterrupt<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await orTryAgain(work)
  } catch (error) {
    if (error instanceof NotFound) toNotFound()
    if (!(error instanceof Forbidden)) throw error
    const who = await orTryAgain(findCurrentUser())
    await orTryAgain(recordAccess('permission.refused', { personId: who?.id, detail: { action: error.action } }))
    redirect(`/not-permitted?action=${encodeURIComponent(error.action)}`)
  }
}

/** On to "Page not found", as for a record that does not exist. */
export function toNotFound(): never {
  redirect('/not-found')
}
