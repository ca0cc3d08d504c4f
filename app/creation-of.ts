import { orInterrupt, toNotFound } from '#app/or-interrupt'
import type { Principal } from '#lib/principal'
import { getDraftKind } from '#lib/platform/journeys/drafts'
import { creationJourneys, isCreation } from '#lib/casework/proposals/creating/creation-journeys'

/** What one's own draft creates, and by which journey; "Page not found" for the draft of anything else. */
export async function creationOf(who: Principal, draftId: string) {
  const type = await orInterrupt(getDraftKind(who, draftId))
  return isCreation(type) ? { type, journey: creationJourneys[type] } : toNotFound()
}
