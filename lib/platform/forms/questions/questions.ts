import { z } from 'zod'
import { codesOf, labelOf, yesNo as yesNoLabels } from '#lib/labels'
import type { Question } from './question.ts'

type QuestionOptions = { hint?: string }
type Sentence = { error?: string }

/** A length that no honest answer reaches and no page breaks under. */
const longest = 10_000

/** A line of text. Blank is not answered. */
export function shortText(
  label: string,
  { hint, width, limit = 200 }: QuestionOptions & { width?: 10 | 20; limit?: number } = {},
): Question<string> {
  return {
    label,
    field: (name) => ({ type: 'text', name, label, hint, width }),
    schema: text(label, limit).refine((value) => !value?.includes('\n'), `${label} must be on one line`),
    fill: (name, value) => ({ [name]: value ?? '' }),
    text: (value) => value ?? '',
  }
}

/** A text of several lines, up to 10,000 characters. Blank is not answered. */
export function longText(
  label: string,
  { hint, rows = 8 }: QuestionOptions & { rows?: number } = {},
): Question<string> {
  return {
    label,
    field: (name) => ({ type: 'textarea', name, label, hint, rows }),
    schema: text(label, longest),
    fill: (name, value) => ({ [name]: value ?? '' }),
    text: (value) => value ?? '',
  }
}

/** A link to a page or document, over https. */
export function link(label: string, { hint }: QuestionOptions = {}): Question<string> {
  return {
    label,
    field: (name) => ({ type: 'text', name, label, hint, inputMode: 'url' }),
    schema: blankIsNull(
      z
        .url({
          protocol: /^https$/,
          hostname: z.regexes.domain,
          error: `${label} must be a full link, starting with https://`,
        })
        .max(2000, `${label} must be 2,000 characters or fewer`),
    ),
    fill: (name, value) => ({ [name]: value ?? '' }),
    text: (value) => value ?? '',
  }
}

/** One code of a dictionary, by radios. `error` is the sentence for a missing answer where one is required. */
export function choice<Code extends string>(
  label: string,
  dictionary: Record<Code, string>,
  { hint, inline }: QuestionOptions & { inline?: boolean } = {},
): Question<Code> {
  const codes = codesOf(dictionary) as [Code, ...Code[]]
  return {
    label,
    field: (name) => ({
      type: 'radios',
      name,
      label,
      hint,
      inline,
      options: codes.map((value) => ({ value, text: dictionary[value] })),
    }),
    schema: blankIsNull(z.enum(codes, `Select ${lowerFirst(label)} from the list`)),
    fill: (name, value) => ({ [name]: value ?? '' }),
    text: (value) => labelOf(dictionary, value),
  }
}

/** Yes or no, by radios; stored as the codes `yes` and `no`. */
export const yesNo = (label: string, { hint }: QuestionOptions = {}) =>
  choice(label, yesNoLabels, { hint, inline: true })

/** Several codes of a dictionary, by check boxes; none ticked is not answered. */
export function choices<Code extends string>(
  label: string,
  dictionary: Record<Code, string>,
  { hint }: QuestionOptions = {},
): Question<Code[]> {
  const codes = codesOf(dictionary) as [Code, ...Code[]]
  return {
    label,
    field: (name) => ({
      type: 'checkboxes',
      name,
      label,
      hint,
      options: codes.map((value) => ({ value, text: dictionary[value] })),
    }),
    schema: z.preprocess(
      (value) => {
        const ticked = [value ?? []].flat().filter((code) => code !== '')
        return ticked.length > 0 ? ticked : null
      },
      z.array(z.enum(codes, `Select ${lowerFirst(label)} from the list`)).nullable(),
    ),
    fill: (name, value) => ({ [name]: value ?? [] }),
    text: (value) => (value ?? []).map((code) => dictionary[code]).join(', '),
  }
}

/** An action to tick off. Unticked is null: nobody answered, rather than somebody said no. */
export function ticked(label: string, { hint }: QuestionOptions = {}): Question<true> {
  return {
    label,
    field: (name) => ({ type: 'tick', name, label, hint }),
    schema: z.preprocess((value) => (value === 'true' ? true : null), z.literal(true).nullable()),
    fill: (name, value) => ({ [name]: value ? 'true' : '' }),
    text: (value) => (value ? 'Done' : 'Not done'),
  }
}

/** A question whose answer must be given; `error` says what to do. */
export const required = <Value>(question: Question<Value>, { error }: Sentence = {}): Question<Value> => ({
  ...question,
  schema: question.schema.refine((value) => value !== null, error ?? `Enter ${lowerFirst(question.label)}`),
})

/** A question that says that it may be left blank, where most of its form may not. */
export const optional = <Value>(question: Question<Value>): Question<Value> => ({
  ...question,
  field: (name) => ({ ...question.field(name), label: `${question.label} (optional)` }),
})

/** The schema of an answer that must be there: its question says no to none. */
export const given = <Value>(schema: z.ZodType<Value | null>) => schema.transform((value) => value as Value)

export const lowerFirst = (label: string) =>
  /^[A-Z][a-z]/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label

export const blankIsNull = <Value>(schema: z.ZodType<Value>) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable())

const text = (label: string, limit: number) =>
  blankIsNull(
    z
      .string(`${label} must be text`)
      .max(limit, `${label} must be ${limit.toLocaleString('en-GB')} characters or fewer`)
      .refine((value) => !value.includes('\0'), `${label} must not contain unprintable characters`),
  )
