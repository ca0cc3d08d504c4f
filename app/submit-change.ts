import type { z } from 'zod'
import { Refused } from '#lib/errors'
import { refused, rejected, type FormState } from '#lib/forms/form-state'
import { readForm } from '#lib/forms/read-form'
import { orInterrupt } from './or-interrupt.ts'

/**
 * The few lines that every form shares: parse, run the command, and give the form again with its errors when either says no; undefined
 * when all is well. What the person may not do or what does not exist becomes its page.
 */
export async function submitChange<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  command: (input: z.infer<Schema>, version: number) => Promise<unknown>,
): Promise<FormState | undefined> {
  const { values, nested, version } = readForm(form)
  const input = schema.safeParse(nested)
  if (!input.success) return rejected(values, version, input.error)
  try {
    await orInterrupt(command(input.data, version))
    return undefined
  } catch (error) {
    if (error instanceof Refused) return refused(values, version, error.message, error.field)
    throw error
  }
}
