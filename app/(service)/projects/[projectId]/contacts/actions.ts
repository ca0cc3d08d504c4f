'use server'

import { z } from 'zod'
import { formAction } from '#app/_web/form-action'
import { contactParams, newContactParams, newContactsParams } from '#app/_web/params'
import { saved, goTo } from '#app/_web/saved'
import { addContact, deleteContact, editContact } from '#lib/casework/contacts/commands'
import { getContactToChange, getNewContact } from '#lib/casework/contacts/queries'
import { contactInput } from '#lib/casework/contacts/questions'
import { contactKindsOf, someoneElse } from '#lib/contact-roles'
import { paths } from '#lib/paths'

export const submitContactKind = formAction(newContactsParams, async ({ who, projectId, taskKey, nested }) => {
  const { type } = await getNewContact(who, projectId)
  const { as } = z.object({ as: z.enum(contactKindsOf(type), 'Select who you are adding') }).parse(nested)
  return goTo(paths.newContact(projectId, as, taskKey ?? undefined))
})

export const submitContact = formAction(newContactParams, async ({ who, projectId, as, taskKey, nested }) => {
  const { type } = await getNewContact(who, projectId)
  await addContact(who, projectId, contactInput(type, as).parse(nested))
  const back = taskKey ? paths.task({ of: 'project', id: projectId }, taskKey) : paths.contacts(projectId)
  return saved(back, 'contact-added')
})

export const submitEditedContact = formAction(contactParams, async ({ who, projectId, contactId, nested, version }) => {
  const { type } = await getContactToChange(who, projectId, contactId)
  const contact = contactInput(type, someoneElse).parse(nested)
  const save = await editContact(who, projectId, contactId, contact, version)
  if (save.stale) return save
  return saved(paths.contacts(projectId), 'contact-changed')
})

export const submitContactDeletion = formAction(contactParams, async ({ who, projectId, contactId, version }) => {
  const save = await deleteContact(who, projectId, contactId, version)
  return save.stale ? save : saved(paths.contacts(projectId), 'contact-deleted')
})
