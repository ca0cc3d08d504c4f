'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { conflicted } from '#app/conflicted'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { contactParams, newContactParams, newContactsParams, readParams } from '#app/params'
import { addContact, deleteContact, editContact } from '#lib/casework/contacts/commands'
import { getContactToChange, getNewContact } from '#lib/casework/contacts/queries'
import { contactInput } from '#lib/casework/contacts/questions'
import { contactKindsOf, someoneElse } from '#lib/contact-roles'
import type { FormState } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'

export async function submitContactKind(
  bound: z.infer<typeof newContactsParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ nested }) => {
    const who = await currentUser()
    const { projectId, taskKey } = await readParams(newContactsParams, bound)
    const { type } = await orInterrupt(getNewContact(who, projectId))
    const { as } = z.object({ as: z.enum(contactKindsOf(type), 'Select who you are adding') }).parse(nested)
    redirect(paths.newContact(projectId, as, taskKey ?? undefined))
  })
}

export async function submitContact(
  bound: z.infer<typeof newContactParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ nested }) => {
    const who = await currentUser()
    const { projectId, as, taskKey } = await readParams(newContactParams, bound)
    const { type } = await orInterrupt(getNewContact(who, projectId))
    await orInterrupt(addContact(who, projectId, contactInput(type, as).parse(nested)))
    const back = taskKey ? paths.task({ of: 'project', id: projectId }, taskKey) : paths.contacts(projectId)
    redirect(`${back}?saved=contact-added`)
  })
}

export async function submitEditedContact(
  bound: z.infer<typeof contactParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ values, nested, version }) => {
    const who = await currentUser()
    const { projectId, contactId } = await readParams(contactParams, bound)
    const { type } = await orInterrupt(getContactToChange(who, projectId, contactId))
    const contact = contactInput(type, someoneElse).parse(nested)
    const saved = await orInterrupt(editContact(who, projectId, contactId, contact, version))
    if (saved.stale) return conflicted(values, saved)
    redirect(`${paths.contacts(projectId)}?saved=contact-changed`)
  })
}

export async function submitContactDeletion(
  bound: z.infer<typeof contactParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ version }) => {
    const who = await currentUser()
    const { projectId, contactId } = await readParams(contactParams, bound)
    await orInterrupt(deleteContact(who, projectId, contactId, version))
    redirect(`${paths.contacts(projectId)}?saved=contact-deleted`)
  })
}
