import { NotFound } from '#lib/platform/errors'
import type { Principal } from '#lib/principal'
import { getDraftKind } from '#lib/platform/journeys/drafts'
import { creationJourneys, isCreation } from '#lib/casework/proposals/creating/creation-journeys'

/** What one's own draft creates, and by which journey; "Page not found" for the draft of anything else. */
export async function creationOf(who: Principal, draftId: string) {
  const type = await getDraftKind(who, draftId)
  if (!isCreation(type)) throw new NotFound('Draft')
  return { type, journey: creationJourneys[type] }
}
