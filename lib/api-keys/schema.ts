import { z } from 'zod'
import { calendarDate } from '#lib/platform/forms/questions/date-questions'
import { requiredAnswer } from '#lib/platform/forms/questions/given'
import { choices, choice, required, shortText } from '#lib/platform/forms/questions/questions'
import { consumerTeams } from '#lib/labels'
import type { NewKey } from './commands.ts'

/** What a key may be made for. */
export const opensChoices = {
  all: 'Take all exports',
  team: 'Take the merged export and those of one team',
  exports: 'Take chosen exports only',
  send: 'Send proposals, as the application service',
} as const

/** The questions about a key; `exports` are those that there are now, by id. */
export const keyQuestions = (exports: Record<string, string>) => ({
  name: required(shortText('Name of the system', { hint: 'Who will use the key, like Grants payments', limit: 100 }), {
    error: 'Enter the name of the system',
  }),
  opens: required(choice('What will the key do?', opensChoices), { error: 'Select what the key will do' }),
  team: required(choice('Team', consumerTeams), { error: 'Select a team' }),
  exports: required(choices('Exports', exports), { error: 'Select at least one export' }),
  lastDay: required(
    calendarDate('Last day', { hint: 'The key works to the end of this day: a year from today at most' }),
    { error: 'Enter the last day' },
  ),
})

const unasked = z
  .unknown()
  .transform(() => undefined)
  .optional()

/** A key as its form sends it: of what the choice of `opens` reveals, only that is read. */
export function newKeyInput(exports: Record<string, string>, opens: unknown) {
  const questions = keyQuestions(exports)
  return z
    .object({
      name: requiredAnswer(questions.name),
      opens: requiredAnswer(questions.opens),
      team: opens === 'team' ? requiredAnswer(questions.team) : unasked,
      exports: opens === 'exports' ? requiredAnswer(questions.exports) : unasked,
      lastDay: requiredAnswer(questions.lastDay),
    })
    .transform(({ opens: chosen, ...key }): NewKey => {
      return { ...key, role: chosen === 'send' ? 'application-service' : 'data-consumer' }
    })
}
