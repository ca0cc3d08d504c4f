/** The answer to a form that was sent to a route handler: on to another page, by GET. */
export const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } })

/** What a route handler answers to a form; where a page would lead on (to sign in, not permitted), on to there by GET. */
export async function answerSent(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    const location = redirectedTo(error)
    if (location === undefined) throw error
    return seeOther(location)
  }
}

/** Next's way of leading on repeats the request there, body and all. */
function redirectedTo(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return undefined
  return /^NEXT_REDIRECT;[a-z]+;(.*);\d+;$/.exec(String(error.digest))?.[1]
}
