import { createHash } from 'node:crypto'
import { problem } from '#app/_web/problem'

/**
 * The JSON that a request carries, with what identifies its bytes; or the answer that says why not: 413 beyond `limit` bytes, 400 for what
 * is not JSON. No more than the limit is ever held.
 */
export async function readJson(
  request: Request,
  limit: number,
): Promise<{ ok: true; body: unknown; hash: string } | { ok: false; answer: Response }> {
  const tooLarge = () =>
    problem(413, { title: 'Too large', detail: `A body may have ${limit.toLocaleString('en-GB')} bytes at most.` })
  if (Number(request.headers.get('content-length') ?? 0) > limit) return { ok: false, answer: tooLarge() }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > limit) return { ok: false, answer: tooLarge() }
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  try {
    const body: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return { ok: true, body, hash: createHash('sha256').update(bytes).digest('hex') }
  } catch {
    return { ok: false, answer: problem(400, { title: 'Not understood', detail: 'The body must be JSON in UTF-8.' }) }
  }
}
