import { beforeAll, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { systemPeople } from '#lib/people/system-people'
import { asActor } from '#lib/platform/database/as-actor'
import { db } from '#lib/platform/database/client'
import { addContact } from '#lib/casework/contacts/commands'
import { addNote } from '#lib/casework/notes/commands'
import { listNotes } from '#lib/casework/notes/queries'
import { historyFilters } from '#lib/casework/record-history/filters'
import { getHistory } from '#lib/casework/record-history/queries'
import { getTimeline } from '#lib/casework/record-history/timeline/queries'
import { getProposal } from '#lib/casework/proposals/queries'
import { proposalFilters } from '#lib/casework/proposals/list/filters'
import { listProposals } from '#lib/casework/proposals/list/list'
import { projectFilters } from '#lib/casework/projects/list/filters'
import { listProjects } from '#lib/casework/projects/list/list'
import { getProjectDocument } from '#lib/casework/project-document/queries'
import { getPerformance } from '#lib/casework/school-performance/queries'
import { searchProjects } from '#lib/casework/search/queries'
import { aPerson, caseworkerRole, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { aTransfer } from '#lib/testing/fixtures/proposals'
import { deleteRecord } from './commands.ts'

/** Words that stand only in what is about the deleted academy. */
const [noteWord, contactWord, academyWord] = ['Zeppelin', 'Quokka', 'Xylophone Academy']

let proposalId: string
let [deletedId, keptId] = ['', '']
const readers: Record<string, Principal> = {}

beforeAll(async () => {
  readers.officer = await aPerson('Ada', officerRole)
  readers.caseworker = await aPerson('Cal', caseworkerRole)
  readers.consumer = await aPerson('Dot', { role: 'data-consumer', team: 'grants' })
  readers.support = await aPerson('Sue', supportRole)
  ;({ proposalId } = await aTransfer(readers.officer))
  const projects = await db().project.findMany({ where: { proposalId }, orderBy: { id: 'asc' } })
  ;[keptId, deletedId] = projects.map(({ id }) => id) as [string, string]
  await asActor(systemPeople.demonstration, (tx) =>
    tx.establishment.update({ where: { id: projects[1]!.schoolId }, data: { name: academyWord } }),
  )
  await addNote(readers.officer, { of: 'project', id: deletedId }, null, `A note about the ${noteWord}`)
  await addContact(readers.support, deletedId, {
    category: 'other',
    name: `Mr ${contactWord}`,
    title: 'Clerk',
    organisation: null,
    email: null,
    phone: null,
    isPrimary: false,
  })
  await deleteRecord(readers.support, { of: 'project', id: deletedId }, 'Proposed twice')
})

const proposal = () => ({ of: 'proposal', id: proposalId }) as const
const sibling = () => ({ of: 'project', id: keptId }) as const
const readings: Record<string, (who: Principal) => Promise<unknown>> = {
  'the proposal': (who) => getProposal(who, proposalId),
  'its notes': (who) => listNotes(who, { subject: proposal() }),
  'its timeline': (who) => getTimeline(who, proposalId),
  'its history': (who) => getHistory(who, proposal(), historyFilters.parse({})),
  'its school performance': (who) => getPerformance(who, proposalId),
  'its document': (who) => getProjectDocument(who, proposalId),
  'notes of the other academy': (who) => listNotes(who, { subject: sibling() }),
  'history of the other academy': (who) => getHistory(who, sibling(), historyFilters.parse({})),
  'the list of proposals': (who) => listProposals(who, proposalFilters.parse({ scope: 'all' })),
  'the list of projects': (who) => listProjects(who, projectFilters.parse({ scope: 'all' })),
  'a search': (who) => searchProjects(who, academyWord, 1),
}

const findWords = (value: unknown) => {
  const text = JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one))
  return [noteWord, contactWord, academyWord].filter((word) => text.includes(word))
}

for (const reader of ['officer', 'caseworker', 'consumer'])
  test.each(Object.entries(readings))(`an academy deleted alone is not in %s for the ${reader}`, async (_, read) => {
    const words = await read(readers[reader]!).then(findWords, (error: Error) =>
      [error.name].filter((name) => name !== 'Forbidden'),
    )
    expect(words).toEqual([])
  })

test('service support still finds its note and its contact, to decide about restoring it', async () => {
  expect(findWords(await readings['its notes']!(readers.support!))).toContain(noteWord)
  expect(findWords(await readings['its history']!(readers.support!))).toContain(contactWord)
})
