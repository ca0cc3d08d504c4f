import { apiRoute } from '#app/_web/api-route'
import { fileResponse } from '#app/_web/file-response'
import { problem } from '#app/_web/problem'
import { CursorGone, readCursor } from '#lib/exports/point-in-time/cursor'
import { openFeed } from '#lib/exports/feed/feed'
import { readFeedQuery } from './query.ts'

export const dynamic = 'force-dynamic'

/**
 * `GET /api/v1/changes?after=CURSOR&limit=1000`: the changes of all records that exports read, a JSON object a line, in the order of
 * delivery. `Next-Cursor` is where to go on; `Row-Count` below the limit says that there is no more for now.
 */
export const GET = apiRoute(async ({ who, request }) => {
  const asked = readFeedQuery(new URL(request.url).searchParams)
  if (!asked.ok)
    return problem(400, { title: 'Not understood', detail: asked.errors[0]!.message, errors: asked.errors })
  try {
    const { next: nextCursor, ...feed } = await openFeed(who, readCursor(asked.after ?? ''), asked.limit)
    return fileResponse({ ...feed, fileName: 'changes.jsonl', nextCursor }, request)
  } catch (error) {
    if (!(error instanceof CursorGone)) throw error
    return problem(410, { title: 'Cursor not valid any more', detail: error.message })
  }
})
