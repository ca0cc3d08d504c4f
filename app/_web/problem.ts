import { z } from 'zod'

/** Why not, in the one shape of the API (RFC 9457); `errors` says it input by input. */
export const problemBody = z
  .object({
    type: z.literal('about:blank'),
    status: z.int(),
    title: z.string(),
    detail: z.string(),
    errors: z.array(z.object({ name: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' })

type Problem = { title: string; detail: string; errors?: readonly { name: string; message: string }[] }

/** An answer that says why not. */
export function problem(status: number, body: Problem, headers: Record<string, string> = {}): Response {
  const told: z.infer<typeof problemBody> = {
    type: 'about:blank',
    status,
    ...body,
    errors: body.errors && [...body.errors],
  }
  return new Response(JSON.stringify(told), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  })
}
