import { keyQuestions, opensChoices } from '#lib/api-keys/schema'
import type { Field } from '#lib/platform/forms/fields'
import { codesOf } from '#lib/labels'

/** What is asked about a new key; a team or exports beneath what the key will do. */
export function keyFields(exports: Record<string, string>): Field[] {
  const { name, opens, team, exports: chosen, lastDay } = keyQuestions(exports)
  const reveals = { team: [team.field('team')], exports: [chosen.field('exports')] } as Record<string, Field[]>
  return [
    name.field('name'),
    {
      type: 'radios',
      name: 'opens',
      label: opens.label,
      options: codesOf(opensChoices).map((value) => ({ value, text: opensChoices[value], reveals: reveals[value] })),
    },
    lastDay.field('lastDay'),
  ]
}
