import type { oas32 } from 'zod-openapi'
import type { ApiDocument } from './document.ts'

/** An operation as people read it. */
export type OperationView = {
  id: string
  method: string
  path: string
  summary: string
  paragraphs: string[]
  parameters: { name: string; place: string; required: boolean; meaning: string; values: string }[]
  answers: { status: string; meaning: string; headers: string[] }[]
  example: string
  /** What the request carries, as an example. */
  body?: string
}

const places: Record<string, string> = { path: 'in the address', query: 'after the ?', header: 'a header' }

/** The operations of the API's document, in its order. */
export const describeOperations = ({ paths }: ApiDocument): OperationView[] =>
  Object.entries(paths ?? {}).flatMap(([path, item]) =>
    (['get', 'post'] as const).flatMap((method) => {
      const operation = item[method]
      return operation ? [describe(method.toUpperCase(), path, operation)] : []
    }),
  )

function describe(method: string, path: string, operation: oas32.OperationObject): OperationView {
  const samples = operation['x-codeSamples'] as { source: string }[]
  const body = operation.requestBody as oas32.RequestBodyObject | undefined
  const { example } = (body?.content['application/json'] ?? {}) as oas32.MediaTypeObject
  return {
    id: operation.operationId!,
    method,
    path,
    summary: operation.summary!,
    paragraphs: operation.description!.split('\n\n'),
    parameters: ((operation.parameters as oas32.ParameterObject[] | undefined) ?? []).map(
      ({ name, in: place, required = false, description = '', schema }) => ({
        name,
        place: places[place]!,
        required,
        meaning: description,
        values: describeValues(schema as oas32.SchemaObject),
      }),
    ),
    answers: Object.entries(operation.responses ?? {}).map(([status, response]) => ({
      status,
      meaning: (response as oas32.ResponseObject).description ?? '',
      headers: Object.keys((response as oas32.ResponseObject).headers ?? {}),
    })),
    example: samples[0]!.source,
    body: example && JSON.stringify(example, null, 2),
  }
}

/** What may stand for a value, in words; nothing where its meaning says all. */
export function describeValues(schema: oas32.SchemaObject): string {
  if (typeof schema === 'boolean') return ''
  const { type, items, enum: codes, minimum, maximum, format, default: usual } = schema
  if (type === 'array' && items)
    return [describeValues(items as oas32.SchemaObject), 'more than one by giving the name again']
      .filter(Boolean)
      .join(', ')
  if (codes) return `One of: ${codes.join(', ')}`
  const otherwise = usual === undefined ? '' : `; ${usual} when left out`
  if (type === 'integer') return `A whole number from ${minimum} to ${maximum}${otherwise}`
  if (format === 'date-time') return 'Like 2026-10-31T17:00:00Z'
  return format === 'uuid' ? 'A UUID' : ''
}
