import type { Field } from '#lib/platform/forms/fields'
import type { FormValues } from '#lib/platform/forms/form-state'
import type { Questions } from './question.ts'

/** The fields of a form that asks these questions, in their order. */
export const toFields = (questions: Questions): Field[] =>
  Object.entries(questions).map(([name, question]) => question.field(name))

/** A record's answers to these questions, as its form shows them. */
export const toFormValues = (questions: Questions, record: Record<string, unknown>): FormValues =>
  Object.assign({}, ...Object.entries(questions).map(([name, question]) => question.fill(name, record[name] ?? null)))
