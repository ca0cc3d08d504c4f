import type { ZodOpenApiOperationObject } from 'zod-openapi'

/** An operation of the API, with an example that people and tests can use as it stands. */
export type Operation = ZodOpenApiOperationObject & {
  operationId: string
  summary: string
  description: string
  'x-codeSamples': { lang: 'Shell'; source: string }[]
}

/** A request for the address by curl, as the page shows it; `more` are its further arguments. */
export const curl = (path: string, ...more: string[]): Operation['x-codeSamples'] => [
  { lang: 'Shell', source: ['curl', ...more, '-H "Authorization: Bearer $KEY"', `"$BASE${path}"`].join(' ') },
]
