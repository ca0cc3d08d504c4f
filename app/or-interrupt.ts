import { forbidden, notFound } from 'next/navigation'
import { refusal } from '../components/page/refusal.ts'
import { recordAccess } from '#lib/access/events'
import { Forbidden, NotFound } from '#lib/errors'
import { findCurrentUser } from './current-user.ts'

/**
 * The result of a query or command, or the page that says why not: "Page not found" for NotFound; for Forbidden the refusal page,
 * which says whom the page is for, after recording the refusal. Everything else is the caller's (a Refused is shown on the form).
 */
export async function orInterrupt<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    if (error instanceof NotFound) notFound()
    if (!(error instanceof Forbidden)) throw error
    const who = await findCurrentUser()
    await recordAccess('permission.refused', { personId: who?.id, detail: { action: error.action } })
    refusal().openedBy = error.openedBy
    forbidden()
  }
}
