import { z } from 'zod'
import { codesOf } from '#lib/labels'
import type { Question } from './question.ts'

export type Reason<Code extends string = string> = { reason: Code; details: string }

/** Reasons by check boxes, each ticked one with its details: at least one is needed (Prepare 4.1 and 4.3). */
export function reasonsWithDetails<Code extends string>(
  label: string,
  dictionary: Partial<Record<Code, string>>,
): Question<Reason<Code>[]> {
  const codes = codesOf(dictionary)
  return {
    label,
    field: (name) => ({
      type: 'checkboxes',
      name: `${name}-picked`,
      label,
      hint: 'Select all that apply',
      options: codes.map((value) => ({
        value,
        text: dictionary[value]!,
        reveals: [{ type: 'textarea', name: `${name}-${value}`, label: 'Give details', rows: 3 }],
      })),
    }),
    schema: z.unknown().transform((given, context) => {
      const sent = (given ?? {}) as Record<string, unknown>
      const ticked = [sent.picked ?? []].flat() as string[]
      const picked = codes.filter((code) => ticked.includes(code))
      if (picked.length === 0)
        context.addIssue({ code: 'custom', path: ['picked'], message: 'Select at least one reason' })
      return picked.map((reason) => {
        const details = typeof sent[reason] === 'string' ? sent[reason] : ''
        if (details === '')
          context.addIssue({ code: 'custom', path: [reason], message: `Enter details for “${dictionary[reason]}”` })
        if (details.length > 10_000)
          context.addIssue({ code: 'custom', path: [reason], message: 'Details must be 10,000 characters or fewer' })
        return { reason, details }
      })
    }),
    fill: (name, value) => ({
      [`${name}-picked`]: (value ?? []).map(({ reason }) => reason),
      ...Object.fromEntries((value ?? []).map(({ reason, details }) => [`${name}-${reason}`, details])),
    }),
    text: (value) => (value ?? []).map(({ reason, details }) => `${dictionary[reason]}: ${details}`).join('\n'),
  }
}
