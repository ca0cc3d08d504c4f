import { apiRoute } from '#app/_web/api-route'
import { problem } from '#app/_web/problem'
import { readJson } from '#app/api/v1/read-json'
import { Refused } from '#lib/platform/errors'
import { AlreadyLive } from '#lib/casework/proposals/creating/checks'
import { authoriseReceiving, KeyReused, receiveProposal } from '#lib/casework/proposals/receiving/commands'
import { describeReceived } from '#lib/casework/proposals/receiving/queries'
import { idempotencyKey, receivedProposal } from '#lib/casework/proposals/receiving/schema'

export const dynamic = 'force-dynamic'

const mostBytes = 256 * 1024

/** `POST /api/v1/proposals`: a proposal that the application service received, created once for each `Idempotency-Key`. */
export const POST = apiRoute(async ({ who, request }) => {
  authoriseReceiving(who)
  const key = idempotencyKey.safeParse(request.headers.get('idempotency-key'))
  if (!key.success)
    return problem(400, {
      title: 'No idempotency key',
      detail: 'Send an Idempotency-Key header: 1 to 100 characters, the same whenever the same proposal is sent again.',
    })
  const read = await readJson(request, mostBytes)
  if (!read.ok) return read.answer
  const parsed = receivedProposal.safeParse(read.body)
  if (!parsed.success)
    return notUnderstood(parsed.error.issues.map(({ path, message }) => ({ name: path.join('.') || 'body', message })))
  try {
    const sent = { idempotencyKey: key.data, bodyHash: read.hash }
    const received = await describeReceived(who, await receiveProposal(who, sent, parsed.data))
    return Response.json(received, { status: 201, headers: { Location: received.link, 'Cache-Control': 'no-store' } })
  } catch (error) {
    if (error instanceof Refused) return refusal(error)
    throw error
  }
})

const notUnderstood = (errors: { name: string; message: string }[]) =>
  problem(400, { title: 'Proposal not understood', detail: `${errors[0]!.name}: ${errors[0]!.message}`, errors })

function refusal(refused: Refused): Response {
  if (refused instanceof KeyReused) return problem(422, { title: 'Key used before', detail: refused.message })
  const errors = [{ name: refused.field ?? 'body', message: refused.message }]
  return refused instanceof AlreadyLive
    ? problem(409, { title: 'Project exists', detail: refused.message, errors })
    : notUnderstood(errors)
}
