import type { z } from 'zod'
import type { Field } from '#lib/platform/forms/fields'
import type { FormValues } from '#lib/platform/forms/form-state'

/**
 * One thing asked: how it is drawn, how what was typed becomes a value (null: not answered; a wrong answer gives a sentence), how a
 * value fills the form again, and how people read it.
 */
export type Question<Value = unknown> = {
  label: string
  field: (name: string) => Field
  schema: z.ZodType<Value | null>
  // Methods, so that questions of different values can stand in one record.
  fill(name: string, value: Value | null): FormValues
  text(value: Value | null): string
}

/** Questions by field name. */
export type Questions = Record<string, Question>
