import { z } from 'zod'
import type { Questions } from '#lib/platform/forms/questions/question'
import { choice, required, shortText, yesNo } from '#lib/platform/forms/questions/questions'
import { emailAddress, phoneNumber } from '#lib/platform/forms/questions/contact-questions'
import { contactCategories, type ContactCategory, type ProjectType } from '#lib/labels'
import { fixedRoles, someoneElse, type ContactKind } from '#lib/contact-roles'
import { categoriesOf, primaryProblem } from './rules.ts'

/** A contact as it is kept. */
export type ContactInput = {
  category: ContactCategory
  title: string
  organisation: string | null
  name: string
  email: string | null
  phone: string | null
  isPrimary: boolean
}

const reached = {
  name: required(shortText('Name'), { error: 'Enter their name' }),
  email: emailAddress('Email address'),
  phone: phoneNumber('Phone number'),
}

const primary = required(
  yesNo('Are they the primary contact for this organisation?', {
    hint: 'An organisation has one primary contact. If it has another one, yes replaces them and no leaves them.',
  }),
  { error: 'Select yes if they are the primary contact for this organisation' },
)

/** What is asked of a contact: of somebody whose role says the rest, only how to reach them. */
export function contactQuestions(type: ProjectType, as: ContactKind) {
  if (as !== someoneElse) return { ...reached, primary } satisfies Questions
  const dictionary = Object.fromEntries(categoriesOf(type).map((category) => [category, contactCategories[category]]))
  return {
    category: required(choice('Where do they work?', dictionary as Record<ContactCategory, string>), {
      error: 'Select where they work',
    }),
    organisation: shortText('Organisation', {
      hint: 'For example the name of the diocese or law firm. Leave blank for the school, a trust or the local authority.',
    }),
    title: required(shortText('Role', { hint: 'For example, chief financial officer' }), { error: 'Enter their role' }),
    ...reached,
    primary,
  } satisfies Questions
}

/** A contact as its form sends it. */
export function contactInput(type: ProjectType, as: ContactKind): z.ZodType<ContactInput> {
  const questions: Questions = contactQuestions(type, as)
  const shape = Object.fromEntries(Object.entries(questions).map(([name, { schema }]) => [name, schema]))
  const nothing = Object.fromEntries(Object.keys(questions).map((name) => [name, undefined]))
  const fixed = as === someoneElse ? {} : { category: fixedRoles[as].category, title: fixedRoles[as].title }
  return z
    .preprocess((given) => ({ ...nothing, ...(given as object) }), z.object(shape))
    .transform(({ primary: answer, ...given }, context) => {
      const contact = { organisation: null, ...given, ...fixed, isPrimary: answer === 'yes' } as ContactInput
      const problem = contact.isPrimary && primaryProblem(contact.category)
      if (problem) context.addIssue({ code: 'custom', path: ['primary'], message: problem })
      return contact
    })
}

/** The answers that a contact's form is filled with. */
export const contactAnswers = ({ isPrimary, ...contact }: ContactInput) => ({
  ...contact,
  primary: isPrimary ? 'yes' : 'no',
})
