import { answerKey, problem } from '#app/api/v1/problem'
import { fileResponse } from '#app/file-response'
import { CursorGone, readCursor } from '#lib/exports/time/cursor'
import { openFeed } from '#lib/exports/time/feed'

export const dynamic = 'force-dynamic'

const usual = 1000
const most = 10_000

/**
 * `GET /api/v1/changes?after=CURSOR&limit=1000`: the changes of all records that exports read, a JSON object a line, in the order of
 * delivery. `Next-Cursor` is where to go on; `Row-Count` below the limit says that there is no more for now.
 */
export async function GET(request: Request): Promise<Response> {
  return answerKey(request, async (who) => {
    const query = new URL(request.url).searchParams
    const unknown = [...query.keys()].find((name) => name !== 'after' && name !== 'limit')
    if (unknown) return notUnderstood(unknown, `“${unknown}” is not known here. There are: after, limit`)
    const limit = Number(query.get('limit') ?? usual)
    if (!Number.isInteger(limit) || limit < 1 || limit > most)
      return notUnderstood('limit', `limit must be a whole number from 1 to ${most}`)
    const given = query.get('after') ?? ''
    const after = readCursor(given)
    if (given !== '' && !after)
      return notUnderstood('after', 'after must be a cursor: the Next-Cursor of an answer before')
    try {
      const { next: nextCursor, ...feed } = await openFeed(who, after, limit)
      return fileResponse({ ...feed, fileName: 'changes.jsonl', nextCursor }, request)
    } catch (error) {
      if (!(error instanceof CursorGone)) throw error
      return problem(410, { title: 'Cursor not valid any more', detail: error.message })
    }
  })
}

const notUnderstood = (name: string, message: string) =>
  problem(400, { title: 'Not understood', detail: message, errors: [{ name, message }] })
