import type { Question } from '#lib/platform/forms/questions/question'
import { blankIsNull, lowerFirst } from '#lib/platform/forms/questions/questions'
import { z } from 'zod'

/** A contact to choose: who it is, and what tells them from a namesake. */
export type ContactOption = { id: string; name: string; title?: string; category?: string }

/** Stands among a project's contacts for the director of children's services of its local authority, whoever that is. */
export const director = 'director'

/** One of a project's contacts, by radios; stored as the contact's id. Who there is to choose from is known once the project is loaded. */
export const contactChoice = (label: string, contacts: readonly ContactOption[] = []): Question<string> => ({
  label,
  field: (name) => ({
    type: 'radios',
    name,
    label,
    options: contacts.map(({ id, name: text, title }) => ({ value: id, text, hint: title })),
  }),
  schema: blankIsNull(
    z
      .string()
      .refine((id) => contacts.some((contact) => contact.id === id), `Select ${lowerFirst(label)} from the list`),
  ),
  fill: (name, id) => ({ [name]: id ?? '' }),
  text: (id) => contacts.find((contact) => contact.id === id)?.name ?? '',
})
