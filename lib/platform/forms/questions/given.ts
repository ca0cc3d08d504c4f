import type { z } from 'zod'
import type { Question } from './question.ts'

/** The schema of a question that is required: its answer is never null. */
export const requiredAnswer = <Value>({ schema }: Question<Value>): z.ZodType<Value> =>
  schema.transform((value) => value as Value)
