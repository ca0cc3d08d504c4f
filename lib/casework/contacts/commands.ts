import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import type { Tx } from '#lib/platform/database/client'
import type { Contact } from '#lib/platform/database/generated/client'
import { found, Refused } from '#lib/platform/errors'
import type { ConflictRow } from '#lib/platform/forms/form-state'
import type { Question } from '#lib/platform/forms/questions/question'
import { staleSave } from '#lib/platform/database/history/stale-save'
import type { ContactCategory, ProjectType } from '#lib/labels'
import { touchProjects } from '#lib/casework/task-progress/write'
import { toProjectFacts } from '#lib/casework/record/project-facts'
import { differingRows, type LabelledText, type Saved } from '#lib/platform/forms/stale-save'
import { loadSubject, type LoadedSubject } from '#lib/casework/record/load'
import { clearChoices } from './choices.ts'
import { contactAnswers, contactQuestions, type ContactInput } from './questions.ts'
import { someoneElse } from '#lib/contact-roles'
import { categoriesOf, maxContacts, primaryProblem } from './rules.ts'

/** Adds a contact to a project; the same one sent twice is added once. Throws NotFound, Forbidden, Refused. */
export function addContact(who: Principal, projectId: string, input: ContactInput): Promise<void> {
  return asActor(who, async (tx) => {
    const loaded = await lockContacts(tx, who, projectId)
    ensureAllowed(loaded.type, input)
    if (await tx.contact.findFirst({ where: { projectId, ...input }, select: { id: true } })) return
    if ((await tx.contact.count({ where: { projectId } })) >= maxContacts)
      throw new Refused(`A project has at most ${maxContacts} contacts. Delete one first.`)
    if (input.isPrimary) await clearPrimary(tx, projectId, input.category)
    await tx.contact.create({ data: { projectId, ...input }, select: { id: true } })
    await touchProjects(tx, who, [projectId])
  })
}

/**
 * Changes a contact. Made primary, it takes the place of the other of its organisation; moved to another category, it is no longer what it
 * was chosen for there. An edit of an older version is not made: it gives both. Throws NotFound, Forbidden, Refused.
 */
export function editContact(
  who: Principal,
  projectId: string,
  id: string,
  input: ContactInput,
  version: number,
): Promise<Saved> {
  return asActor(who, async (tx) => {
    const loaded = await lockContacts(tx, who, projectId)
    ensureAllowed(loaded.type, input)
    const contact = found(await tx.contact.findFirst({ where: { id, projectId } }), 'Contact')
    const rows = differences(loaded.type, contact, input)
    if (rows.length === 0) return { stale: false }
    if (contact.version !== version) return staleSave(tx, 'contact', contact, rows)
    if (input.isPrimary) await clearPrimary(tx, projectId, input.category, id)
    await tx.contact.update({ where: { id }, data: { ...input, version: { increment: 1 } }, select: { id: true } })
    await clearChoices(tx, who, loaded, id, input.category)
    await touchProjects(tx, who, [projectId])
    return { stale: false }
  })
}

/**
 * Deletes a contact with what it was chosen for; the history keeps it. Deleting it again changes nothing. One that was changed since
 * `version` stays: it gives what it has become. Throws NotFound, Forbidden.
 */
export function deleteContact(who: Principal, projectId: string, id: string, version: number): Promise<Saved> {
  return asActor(who, async (tx) => {
    const loaded = await lockContacts(tx, who, projectId)
    const contact = await tx.contact.findFirst({ where: { id, projectId } })
    if (!contact) return { stale: false }
    if (contact.version !== version) return staleSave(tx, 'contact', contact, deletedRows(loaded.type, contact))
    await clearChoices(tx, who, loaded, id)
    await tx.contact.delete({ where: { id }, select: { id: true } })
    await touchProjects(tx, who, [projectId])
    return { stale: false }
  })
}

async function lockContacts(tx: Tx, who: Principal, projectId: string): Promise<LoadedSubject> {
  const loaded = await loadSubject(tx, { of: 'project', id: projectId }, { lock: true })
  authorise(who, 'contact.change', toProjectFacts(loaded.project))
  return loaded
}

function ensureAllowed(type: ProjectType, { category, isPrimary }: ContactInput): void {
  if (!categoriesOf(type).includes(category)) throw new Refused('A conversion has no outgoing trust', 'category')
  const problem = isPrimary && primaryProblem(category)
  if (problem) throw new Refused(problem, 'primary')
}

/** The primary contact of an organisation is one no more, because another becomes it; whoever has its form open is told. */
async function clearPrimary(tx: Tx, projectId: string, category: ContactCategory, butFor?: string): Promise<void> {
  await tx.contact.updateMany({
    where: { projectId, category, isPrimary: true, ...(butFor && { id: { not: butFor } }) },
    data: { isPrimary: false, version: { increment: 1 } },
  })
}

const differences = (type: ProjectType, saved: Contact, typed: ContactInput): ConflictRow[] =>
  differingRows(answersOf(type, saved), answersOf(type, typed))

const deletedRows = (type: ProjectType, saved: Contact): ConflictRow[] =>
  answersOf(type, saved)
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => ({ label, theirs: text, yours: 'Deleted' }))

/** What is known of a contact, in words, by question. */
function answersOf(type: ProjectType, contact: ContactInput): LabelledText[] {
  const answers: Record<string, unknown> = contactAnswers(contact)
  return Object.entries<Question>(contactQuestions(type, someoneElse) as Record<string, Question>).map(
    ([name, { label, text }]) => ({ label, text: text(answers[name]) }),
  )
}
