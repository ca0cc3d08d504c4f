import type { ReactNode } from 'react'
import { ForbiddenPage, NoRolePage, NotFoundPage } from '#components/page/problems'
import { recordAccess } from '#lib/access/events/record-access'
import { Forbidden, NotFound } from '#lib/platform/errors'
import { requestScope } from '#lib/platform/requests/request-scope'
import type { Principal } from '#lib/principal'

/** An error that becomes a page with its own status: the record does not exist, or the reader's roles do not open it. */
export const isRefusal = (error: unknown): error is NotFound | Forbidden =>
  error instanceof NotFound || error instanceof Forbidden

/** Keeps a refusal in the access log; what is not found is no refusal of it. */
export async function recordRefusal(who: Principal | undefined, error: NotFound | Forbidden): Promise<void> {
  if (error instanceof Forbidden)
    await recordAccess('permission.refused', { personId: who?.id, detail: { action: error.action } })
}

/**
 * "Page not found" (404), or the page that says whom this is for (403), at the address that was asked for. Only a whole page
 * has the status: Next sends the head of a client navigation's response before its page is drawn.
 */
export function refusalPage(who: Principal, error: NotFound | Forbidden): ReactNode {
  const response = requestScope()?.response
  if (response && !response.headersSent) response.statusCode = error instanceof Forbidden ? 403 : 404
  if (error instanceof NotFound) return NotFoundPage()
  return who.roles.length === 0 ? NoRolePage() : ForbiddenPage({ openedBy: error.openedBy })
}
