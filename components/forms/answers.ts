import type { Field } from '#lib/platform/forms/fields'
import type { FieldError, FormValues } from '#lib/platform/forms/form-state'
import type { DatePart } from '#components/govuk/date-input'
import type { ErrorLink } from '#components/govuk/error-summary'

/** What was typed into one input; the last one where it was sent more than once. */
export const valueOf = (values: FormValues, name: string): string => [values[name] ?? ''].flat().at(-1) ?? ''

/** What was ticked under one name. */
export const valuesOf = (values: FormValues, name: string): string[] => [values[name] ?? []].flat()

const partsOf = (field: Field): DatePart[] => {
  if (field.type === 'date') return ['day', 'month', 'year']
  return field.type === 'month' ? ['month', 'year'] : []
}

/** The first error of a field, and which parts of a date it is about. */
export function errorOf(field: Field & { name: string }, errors: readonly FieldError[]) {
  const parts = partsOf(field)
  const mine = errors.filter(
    (error) => error.field === field.name || parts.some((part) => error.field === `${field.name}-${part}`),
  )
  return {
    message: mine[0]?.message,
    wrongParts: parts.filter((part) => mine.some((error) => error.field === `${field.name}-${part}`)),
  }
}

/** Every field, those that a choice reveals included. */
const withRevealed = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) =>
    'options' in field ? [field, ...withRevealed(field.options.flatMap((option) => option.reveals ?? []))] : [field],
  )

/** The error summary: one line a field in the order of the page, linked to the first wrong input; then what belongs to no field. */
export function summaryOf(fields: readonly Field[], errors: readonly FieldError[]): ErrorLink[] {
  const claimed = new Set<string>()
  const links = withRevealed(fields).flatMap((field) => {
    if (field.type === 'read-only') return []
    const { message, wrongParts } = errorOf(field, errors)
    if (message === undefined) return []
    const parts = partsOf(field)
    for (const id of [field.name, ...parts.map((part) => `${field.name}-${part}`)]) claimed.add(id)
    const part = wrongParts[0] ?? parts[0]
    return [{ text: message, href: `#${field.name}${part ? `-${part}` : ''}` }]
  })
  const others = errors
    .filter((error) => !claimed.has(error.field))
    .map(({ message, href }) => ({ text: message, href }))
  return [...links, ...others]
}
