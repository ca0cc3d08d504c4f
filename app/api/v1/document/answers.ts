import { z } from 'zod'
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi'
import { problemBody } from '#app/_web/problem'

/** Why a request is answered so; every answer but 200 to 304 is a Problem. */
const reasons = {
  400: 'The request is not understood: `errors` says what, and what would be',
  401: 'No valid key came with the request: none, or one that is wrong, expired or revoked',
  403: 'The key does not open this',
  404: 'There is no such file or record',
  409: 'A school of the proposal has a live project already',
  410: 'It was there and is gone: a built file after 7 days, a cursor once the database has been restored',
  413: 'The body is larger than 256 KiB',
  422: 'The Idempotency-Key came before with another body',
  429: 'Too many requests: ask again after `Retry-After` seconds',
  500: 'The file could not be built: ask for it again',
  503: 'Not available for a moment: ask again after `Retry-After` seconds',
}

type Problem = keyof typeof reasons

const retryAfter = z.string().meta({ description: 'Seconds to wait before the next request', examples: ['5'] })

const limits = {
  RateLimit: z.string().meta({ description: 'What is left of the limit', examples: ['"key";r=599;t=60'] }),
  'RateLimit-Policy': z.string().meta({ description: 'The limit', examples: ['"key";q=600;w=60'] }),
}

const headersOf: Partial<Record<Problem, z.ZodRawShape>> = {
  401: { 'WWW-Authenticate': z.literal('Bearer') },
  429: { 'Retry-After': retryAfter },
  503: { 'Retry-After': retryAfter },
}

/** The answers that every request with a key can get, beside its own. */
const usual: readonly Problem[] = [401, 403, 429, 503]

/** The ways in which an operation says no. */
export const problems = (...own: Problem[]): ZodOpenApiResponsesObject =>
  Object.fromEntries(
    [...usual, ...own].map((status) => [
      String(status),
      {
        description: reasons[status],
        headers: z.object({ ...(status === 503 ? {} : limits), ...headersOf[status] }),
        content: { 'application/problem+json': { schema: problemBody } },
      },
    ]),
  )

const fileHeaders = {
  'Content-Disposition': z.string().meta({
    description: 'The name of the file: export, filters and moment',
    examples: ['attachment; filename="merged_20261031-170000.csv"'],
  }),
}

/** A file as an answer; `more` headers that only some have are optional. */
export const file = (
  description: string,
  content: ZodOpenApiResponseObject['content'],
  more: z.ZodRawShape = {},
): ZodOpenApiResponseObject => ({
  description,
  headers: z.object({ ...limits, ...fileHeaders, ...more }),
  content,
})

/** A JSON object as an answer. */
export const json = (
  description: string,
  schema: z.ZodType,
  more: z.ZodRawShape = {},
  type = 'application/json',
): ZodOpenApiResponseObject => ({
  description,
  headers: z.object({ ...limits, ...more }),
  content: { [type]: { schema } },
})

/** The answer to who has the file already, as it is. */
export const unchanged: ZodOpenApiResponseObject = {
  description: 'You have it already: nothing has been written since, and it is the same day',
  headers: z.object({ ...limits, ETag: z.string() }),
}

/** Where to go on in the changes, and how many rows came. */
export const cursorHeaders = {
  'Next-Cursor': z
    .string()
    .optional()
    .meta({ description: 'What to ask the next changes by: `changedSince` of an export, `after` of the feed' }),
  'Row-Count': z
    .string()
    .optional()
    .meta({ description: 'How many rows there are, where it is known before the first' }),
}

/** When to ask again for a file that is being built, and where. */
export const pollHeaders = {
  Location: z.string().meta({ description: 'Where to ask for the file' }),
  'Retry-After': retryAfter,
}
