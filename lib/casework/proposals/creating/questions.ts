import { z } from 'zod'
import type { Question } from '#lib/platform/forms/questions/question'
import { blankIsNull, required, shortText, yesNo } from '#lib/platform/forms/questions/questions'

/** A record found by search and chosen from the results; its id. */
export const chosen = (label: string, error: string): Question<string> =>
  required(
    {
      label,
      field: (name) => ({ type: 'radios', name, label, options: [] }),
      schema: blankIsNull(z.uuid(error)),
      fill: (name, value) => ({ [name]: value ?? '' }),
      text: (value) => value ?? '',
    },
    { error },
  )

/** Several records chosen from those shown; their ids, each once. */
export const chosenSeveral = (label: string, error: string): Question<string[]> =>
  required(
    {
      label,
      field: (name) => ({ type: 'checkboxes', name, label, options: [] }),
      schema: z.preprocess(
        (value) => (value === undefined || value === '' ? null : [...new Set([value].flat())]),
        z.array(z.uuid(error)).max(200, error).nullable(),
      ),
      fill: (name, value) => ({ [name]: value ?? [] }),
      text: (value) => (value ?? []).join(', '),
    },
    { error },
  )

/** A yes or no that must be given; `error` is the sentence where it is not. */
export const requiredYesNo = (label: string, error: string) => required(yesNo(label), { error })

const isLongEnough = (name: string | null) => name === null || name.length > 2

/** What a trust that does not exist yet will be called; longer than two characters (Prepare 2.2). */
export const newTrustName = (): Question<string> => {
  const question = required(shortText('Name of the new trust'), { error: 'Enter the name of the new trust' })
  return {
    ...question,
    schema: question.schema.refine(isLongEnough, 'Name of the new trust must be 3 characters or more'),
  }
}
