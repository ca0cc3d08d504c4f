import { authorise, can } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { found } from '#lib/platform/errors'
import { codesOf, contactCategories, type ContactCategory } from '#lib/labels'
import { toProjectFacts } from '#lib/casework/record/project-facts'
import { authoriseView, loadSubject, type LoadedSubject } from '#lib/casework/record/load'
import { chosenFor } from './choices.ts'
import { maxContacts } from './rules.ts'

const select = {
  id: true,
  category: true,
  name: true,
  title: true,
  organisation: true,
  email: true,
  phone: true,
  isPrimary: true,
  version: true,
} satisfies Prisma.ContactSelect

/**
 * The contacts of a project by category, in the order of their names, with what each was chosen for, and whether the director of children's
 * services is its main contact instead. Throws NotFound, Forbidden.
 */
export async function listContacts(who: Principal, projectId: string) {
  const loaded = await loadProject(projectId)
  authoriseView(who, loaded)
  const order: Prisma.ContactOrderByWithRelationInput[] = [{ name: 'asc' }, { id: 'asc' }]
  const rows = await db().contact.findMany({ where: { projectId }, select, orderBy: order, take: maxContacts })
  const organisations = await organisationsOf(projectId)
  const groups = codesOf(contactCategories).flatMap((category) => {
    const contacts = rows.filter((row) => row.category === category)
    if (contacts.length === 0) return []
    const organisation = organisations[category]
    return [
      {
        category,
        heading: [contactCategories[category], organisation].filter(Boolean).join(': '),
        contacts: contacts.map((contact) => ({
          ...contact,
          chosenAs: chosenFor(loaded, contact.id).map(({ label }) => label),
        })),
      },
    ]
  })
  return {
    mayChange: can(who, 'contact.change', toProjectFacts(loaded.project)),
    groups,
    directorIsMain: loaded.project.opening?.mainContactIsDirector ?? false,
  }
}
export type ContactList = Awaited<ReturnType<typeof listContacts>>
export type ContactView = ContactList['groups'][number]['contacts'][number]

/** What the organisations of a project are called. */
async function organisationsOf(projectId: string): Promise<Partial<Record<ContactCategory, string>>> {
  const name = { select: { name: true } } as const
  const { school, localAuthority, proposal } = await db().project.findUniqueOrThrow({
    where: { id: projectId },
    select: {
      school: name,
      localAuthority: name,
      proposal: { select: { incomingTrust: name, newTrust: name, outgoingTrust: name } },
    },
  })
  return {
    'school-or-academy': school.name,
    'incoming-trust': (proposal.incomingTrust ?? proposal.newTrust)?.name,
    'outgoing-trust': proposal.outgoingTrust?.name,
    'local-authority': localAuthority.name,
  }
}

/** What the form of a new contact needs to know of the project. Throws NotFound, Forbidden. */
export async function getNewContact(who: Principal, projectId: string) {
  const { type, school } = await loadForChange(who, projectId)
  return { type, school }
}

/** A contact to edit or delete, with what it was chosen for. Throws NotFound, Forbidden. */
export async function getContactToChange(who: Principal, projectId: string, id: string) {
  const { loaded, ...context } = await loadForChange(who, projectId)
  const {
    version,
    id: _,
    ...contact
  } = found(await db().contact.findFirst({ where: { id, projectId }, select }), 'Contact')
  const chosenAs = chosenFor(loaded, id).map(({ label }) => label)
  return { ...context, contact, version, chosenAs }
}

async function loadForChange(who: Principal, projectId: string) {
  const loaded = await loadProject(projectId)
  authorise(who, 'contact.change', toProjectFacts(loaded.project))
  return { loaded, type: loaded.type, school: loaded.project.school }
}

const loadProject = (projectId: string): Promise<LoadedSubject> => loadSubject(db(), { of: 'project', id: projectId })
