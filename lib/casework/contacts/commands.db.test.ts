import { beforeEach, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import { db, pool } from '#lib/platform/database/client'
import { deleteRecord } from '#lib/casework/deletion/commands'
import { getHistory } from '#lib/casework/record-history/queries'
import { historyFilters } from '#lib/casework/record-history/filters'
import { correctProject } from '#lib/casework/projects/closed/commands'
import { getTask } from '#lib/casework/tasks/queries'
import { handOver } from '#lib/testing/fixtures/handover'
import { aPerson, caseworkerRole, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { aConversion, aTransfer, anApprovedConversion, submitTask } from '#lib/testing/fixtures/proposals'
import { addContact, deleteContact, editContact } from './commands.ts'
import { getContactToChange, listContacts } from './queries.ts'
import type { ContactInput } from './questions.ts'

const head: ContactInput = {
  category: 'school-or-academy',
  title: 'Headteacher',
  organisation: null,
  name: 'Ada Example',
  email: 'ada@school.example',
  phone: null,
  isPrimary: false,
}

let who: Principal
let projectId: string
let school: { name: string }
beforeEach(async () => {
  who = await aPerson('Cass', officerRole)
  ;({ projectId, school } = await anApprovedConversion(who))
  await handOver(who, projectId, 'regional-team')
})

const add = async (input: Partial<ContactInput> = {}) => {
  const contact = { ...head, ...input }
  await addContact(who, projectId, contact)
  return db().contact.findFirstOrThrow({ where: { projectId, name: contact.name } })
}
const contact = (id: string) => db().contact.findUniqueOrThrow({ where: { id } })
const subject = () => ({ of: 'project', id: projectId }) as const
const statusOf = async (key: string) => (await getTask(who, subject(), key)).status

test('contacts are read by category and name, by everybody with a role', async () => {
  await add({ name: 'Zed Example' })
  await add()
  await add({ name: 'Sol Example', category: 'solicitor', organisation: 'Law & Co' })
  const consumer = await aPerson('Cora', { role: 'data-consumer', team: null })
  const { groups, mayChange } = await listContacts(consumer, projectId)
  expect(mayChange).toBe(false)
  expect(groups.map(({ heading, contacts }) => [heading, contacts.map(({ name }) => name)])).toEqual([
    [`School or academy: ${school.name}`, ['Ada Example', 'Zed Example']],
    ['Solicitor', ['Sol Example']],
  ])
})

test('sent twice at once, a contact is added once', async () => {
  await Promise.all([1, 2, 3].map(() => addContact(who, projectId, { ...head, isPrimary: true })))
  expect(await db().contact.count({ where: { projectId } })).toBe(1)
})

test('making one primary unmakes the other, and saying no takes it from nobody', async () => {
  const first = await add({ isPrimary: true })
  const second = await add({ name: 'Bea Example', isPrimary: true })
  expect(await contact(first.id)).toMatchObject({ isPrimary: false, version: 2 })
  await editContact(who, projectId, first.id, { ...head, phone: '020 7946 0001' }, 2)
  expect(await contact(second.id)).toMatchObject({ isPrimary: true, version: 1 })
  // Their form was opened while they were primary: it does not take the place back unseen.
  const stale = await editContact(who, projectId, first.id, { ...head, isPrimary: true }, 1)
  expect(stale).toMatchObject({ stale: true, version: 3, savedBy: who.name })
})

test('each organisation has its own primary contact', async () => {
  const ofSchool = await add({ isPrimary: true })
  const ofTrust = await add({ name: 'Tom Example', category: 'incoming-trust', isPrimary: true })
  expect([await contact(ofSchool.id), await contact(ofTrust.id)]).toMatchObject([
    { isPrimary: true },
    { isPrimary: true },
  ])
})

test('only organisations have primary contacts, and a conversion has no outgoing trust', async () => {
  await expect(add({ category: 'diocese', isPrimary: true })).rejects.toThrow('Only somebody at')
  await expect(add({ category: 'outgoing-trust' })).rejects.toThrow('no outgoing trust')
})

test('an older edit is shown the newer one, and the same answers once more are saved already', async () => {
  const { id } = await add()
  await editContact(who, projectId, id, { ...head, email: 'new@school.example' }, 1)
  expect(await editContact(who, projectId, id, { ...head, email: 'new@school.example' }, 1)).toEqual({ stale: false })
  const again = await editContact(who, projectId, id, { ...head, email: 'other@school.example' }, 1)
  const rows = [{ label: 'Email address', theirs: 'new@school.example', yours: 'other@school.example' }]
  expect(again).toMatchObject({ stale: true, version: 2, rows })
})

test('tasks offer the contacts of their organisation, and a choice completes them', async () => {
  expect((await getTask(who, subject(), 'headteacher')).addContact?.isNeeded).toBe(true)
  const { id } = await add()
  await add({ name: 'Tom Example', category: 'incoming-trust' })
  const { fields, addContact: added } = await getTask(who, subject(), 'headteacher')
  expect(fields).toMatchObject([{ type: 'radios', options: [{ value: id, text: 'Ada Example' }] }])
  expect(added?.isNeeded).toBe(false)
  await submitTask(who, subject(), 'headteacher', { headteacher: id })
  await submitTask(who, subject(), 'main-contact', { mainContact: id })
  expect([await statusOf('headteacher'), await statusOf('main-contact')]).toEqual(['completed', 'completed'])
  expect((await listContacts(who, projectId)).groups[0]!.contacts[0]!.chosenAs).toEqual(['Headteacher', 'Main contact'])
})

test('the director of children’s services may be the main contact instead, once there is one', async () => {
  const { id } = await add()
  const mainContact = async () => (await getTask(who, subject(), 'main-contact')).fields[0] as { options?: object[] }
  const choose = (answer: string, version: number) =>
    submitTask(who, subject(), 'main-contact', { mainContact: answer }, version)
  const opening = () => db().opening.findUniqueOrThrow({ where: { id: projectId } })
  await expect(choose('director', 0)).rejects.toThrow('Select main contact')
  const { localAuthorityId } = await db().project.findUniqueOrThrow({ where: { id: projectId } })
  const director = await asActor(who, (tx) =>
    tx.director.create({ data: { localAuthorityId, name: 'Dee Example', position: 'Director' } }),
  )
  expect((await mainContact()).options).toMatchObject([{ value: id }, { value: 'director', text: 'Dee Example' }])
  await choose(id, 0)
  await choose('director', 1)
  expect(await opening()).toMatchObject({ mainContactId: null, mainContactIsDirector: true })
  expect(await statusOf('main-contact')).toBe('completed')
  const { groups, directorIsMain } = await listContacts(who, projectId)
  expect([groups[0]!.contacts[0]!.chosenAs, directorIsMain]).toEqual([[], true])
  const forced = asActor(who, (tx) => tx.opening.update({ where: { id: projectId }, data: { mainContactId: id } }))
  await expect(forced).rejects.toThrow('opening_one_main_contact')
  const { rows } = await getHistory(who, subject(), historyFilters.parse({}))
  expect(rows.map(({ label, from, to }) => `${label}: ${from} → ${to}`)).toContain(
    'Confirm the main contact: director of children’s services:  → Yes',
  )
  // Nobody in their place is nobody: the choice stays, and says so.
  await asActor(who, (tx) => tx.director.delete({ where: { id: director.id } }))
  expect((await mainContact()).options).toMatchObject([
    { value: id },
    { value: 'director', hint: expect.stringContaining('Nobody is entered') },
  ])
  await choose(id, 2)
  expect(await opening()).toMatchObject({ mainContactId: id, mainContactIsDirector: null })
})

test('a task refuses a contact of another organisation or project', async () => {
  const trustee = await add({ name: 'Tom Example', category: 'incoming-trust' })
  await expect(submitTask(who, subject(), 'headteacher', { headteacher: trustee.id })).rejects.toThrow(
    'Select headteacher',
  )
  const other = await anApprovedConversion(who)
  await addContact(who, other.projectId, head)
  const theirs = await db().contact.findFirstOrThrow({ where: { projectId: other.projectId } })
  await expect(submitTask(who, subject(), 'main-contact', { mainContact: theirs.id })).rejects.toThrow(
    'Select main contact',
  )
  const forced = asActor(who, (tx) =>
    tx.opening.update({ where: { id: projectId }, data: { mainContactId: theirs.id } }),
  )
  await expect(forced).rejects.toThrow('opening_id_main_contact_id_fkey')
})

test('moved to another organisation, somebody is no longer its headteacher but still the main contact', async () => {
  const { id } = await add({ isPrimary: true })
  await submitTask(who, subject(), 'headteacher', { headteacher: id })
  await submitTask(who, subject(), 'main-contact', { mainContact: id })
  await editContact(who, projectId, id, { ...head, category: 'local-authority' }, 1)
  expect(await statusOf('headteacher')).toBe('not-started')
  expect(await statusOf('main-contact')).toBe('completed')
  expect(await db().contact.count({ where: { projectId, isPrimary: true } })).toBe(0)
})

test('deleted, a contact leaves blank what they were chosen for, and the history keeps them', async () => {
  const { id } = await add({ isPrimary: true })
  await submitTask(who, subject(), 'headteacher', { headteacher: id })
  await submitTask(who, subject(), 'main-contact', { mainContact: id })
  await deleteContact(who, projectId, id, 1)
  await deleteContact(who, projectId, id, 1)
  expect(await db().opening.findUniqueOrThrow({ where: { id: projectId } })).toMatchObject({
    headteacherId: null,
    mainContactId: null,
  })
  expect([await statusOf('headteacher'), await statusOf('main-contact')]).toEqual(['not-started', 'not-started'])
  const { rows } = await getHistory(who, subject(), historyFilters.parse({}))
  const told = rows.map(({ label, from, to }) => `${label}: ${from} → ${to}`)
  expect(told).toContain('Confirm the headteacher’s details: Headteacher: Ada Example → ')
  expect(told).toContain('Contact: name: Ada Example → ')
})

test('what somebody changed since is not deleted unseen', async () => {
  const { id } = await add()
  await editContact(who, projectId, id, { ...head, name: 'Ada Newname' }, 1)
  const rows = expect.arrayContaining([{ label: 'Name', theirs: 'Ada Newname', yours: 'Deleted' }])
  const stale = await deleteContact(who, projectId, id, 1)
  expect(stale).toMatchObject({ stale: true, version: 2, savedBy: who.name, rows })
  await deleteContact(who, projectId, id, 2)
  expect(await db().contact.count({ where: { projectId } })).toBe(0)
})

test('a transfer has an outgoing trust with its CEO', async () => {
  const { proposalId } = await aTransfer(who)
  const { id } = await db().project.findFirstOrThrow({ where: { proposalId } })
  await addContact(who, id, { ...head, category: 'outgoing-trust', title: 'CEO', isPrimary: true })
  expect((await listContacts(who, id)).groups.map(({ category }) => category)).toEqual(['outgoing-trust'])
})

test('who does casework changes contacts from the first day, and data consumers do not', async () => {
  const { projectId: early } = await aConversion(who)
  await addContact(await aPerson('Cole', caseworkerRole), early, head)
  const { id } = await db().contact.findFirstOrThrow({ where: { projectId: early } })
  const consumer = await aPerson('Cora', { role: 'data-consumer', team: null })
  await expect(addContact(consumer, early, { ...head, name: 'X' })).rejects.toThrow('Not permitted')
  await expect(editContact(consumer, early, id, { ...head, name: 'X' }, 1)).rejects.toThrow('Not permitted')
  await expect(deleteContact(consumer, early, id, 1)).rejects.toThrow('Not permitted')
  await expect(getContactToChange(consumer, early, id)).rejects.toThrow('Not permitted')
})

test('once it is closed service support alone changes them, after saying why; deleted, nobody', async () => {
  const { id } = await add()
  const support = await aPerson('Sue', supportRole)
  const closed = { phase: 'closed', outcome: 'completed', closedAt: new Date() } as const
  await asActor(support, (tx) => tx.project.update({ where: { id: projectId }, data: closed }))
  const mended = { ...head, name: 'Ada Mended' }
  for (const one of [who, support])
    await expect(editContact(one, projectId, id, mended, 1)).rejects.toThrow('Not permitted')
  await correctProject(support, projectId, 'A wrong name')
  await editContact(support, projectId, id, mended, 1)
  await expect(deleteContact(who, projectId, id, 2)).rejects.toThrow('Not permitted')
  await deleteRecord(support, { of: 'project', id: projectId }, 'Twice')
  await expect(addContact(support, projectId, head)).rejects.toThrow('Not permitted')
  await expect(listContacts(who, projectId)).rejects.toThrow('Not permitted')
})

test('a contact of another project is not found under this one', async () => {
  const { id } = await add()
  const other = await anApprovedConversion(who)
  await expect(editContact(who, other.projectId, id, head, 1)).rejects.toThrow('not found')
  await deleteContact(who, other.projectId, id, 1)
  expect((await contact(id)).version).toBe(1)
})

test('the database itself keeps one primary contact for each organisation', async () => {
  await add({ isPrimary: true })
  const second = await add({ name: 'Bea Example' })
  const forced = asActor(who, (tx) => tx.contact.update({ where: { id: second.id }, data: { isPrimary: true } }))
  await expect(forced).rejects.toThrow()
  const { rows } = await pool().query(
    'select count(*)::int as primaries from contact where project_id = $1 and is_primary',
    [projectId],
  )
  expect(rows).toEqual([{ primaries: 1 }])
})
