import { expect, test } from 'vitest'
import { db, pool } from '#lib/platform/database/client'
import { deleteRecord } from '#lib/casework/deletion/commands'
import { aPerson, caseworkerRole, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { aConversion, anApprovedConversion, decide, approval } from '#lib/testing/fixtures/proposals'
import { addNote, deleteNote, editNote } from './commands.ts'
import { getNoteToChange, listNotes } from './queries.ts'

const anOfficer = () => aPerson('Dele', officerRole)
const consumer = () => aPerson('Cora', { role: 'data-consumer', team: null })
const refusal = { ...approval, verdict: 'withdrawn', 'withdrawnFor-picked': 'other', 'withdrawnFor-other': 'Asked' }

/** A conversion with one note on its proposal. */
async function noted() {
  const who = await anOfficer()
  const made = await aConversion(who)
  const subject = { of: 'proposal', id: made.proposalId } as const
  await addNote(who, subject, null, 'Spoke to the head')
  const note = await db().note.findFirstOrThrow({ where: { proposalId: made.proposalId } })
  return { ...made, who, subject, note }
}

test('notes are read newest first, by everybody with a role, with who wrote them and about what', async () => {
  const { who, subject } = await noted()
  const colleague = await aPerson('Cass', caseworkerRole)
  await addNote(colleague, subject, 'rationale', 'Second draft')
  const { rows, total, mayAdd } = await listNotes(await consumer(), { subject })
  expect(total).toBe(2)
  expect(mayAdd).toBe(false)
  expect(rows.map(({ author, body, task, mayChange }) => [author, body, task?.title, mayChange])).toEqual([
    [colleague.name, 'Second draft', 'Rationale', false],
    [who.name, 'Spoke to the head', undefined, false],
  ])
  expect((await listNotes(who, { subject, taskKey: 'rationale' })).rows).toHaveLength(1)
  expect((await listNotes(who, { subject, page: 2, take: 1 })).rows).toMatchObject([{ mayChange: true }])
})

test('a project shows its own notes and those about its proposal; the proposal shows all', async () => {
  const { who, subject, projectId } = await noted()
  const project = { of: 'project', id: projectId } as const
  await addNote(who, project, 'school-overview', 'Which hall?')
  await addNote(who, project, null, 'Site visit')
  expect((await listNotes(who, { subject: project })).total).toBe(3)
  expect((await listNotes(who, { subject })).total).toBe(3)
  expect((await listNotes(who, { subject: project, taskKey: 'school-overview' })).total).toBe(1)
})

test('sent twice, a note is added once; later the same words are another note', async () => {
  const { who, subject, note } = await noted()
  await Promise.all([1, 2, 3].map(() => addNote(who, subject, null, 'Twice')))
  await addNote(who, subject, null, 'Spoke to the head')
  expect(await db().note.count({ where: { proposalId: note.proposalId } })).toBe(2)
  await addNote(await anOfficer(), subject, null, 'Twice')
  expect(await db().note.count({ where: { proposalId: note.proposalId } })).toBe(3)
})

test('a note about a task that this proposal does not have is refused', async () => {
  const { who, subject } = await noted()
  for (const key of ['nonsense', 'features', 'school-overview', 'handover'])
    await expect(addNote(who, subject, key, 'x')).rejects.toThrow('not found')
})

test('its author edits it, with the time; an older version is shown the newer words', async () => {
  const { who, note } = await noted()
  expect(await editNote(who, note.id, 'Spoke to the chair', 1)).toEqual({ stale: false })
  const edited = await db().note.findUniqueOrThrow({ where: { id: note.id } })
  expect(edited).toMatchObject({ body: 'Spoke to the chair', version: 2, editedAt: expect.any(Date) })
  expect(await editNote(who, note.id, 'Spoke to both', 1)).toMatchObject({
    stale: true,
    version: 2,
    savedBy: who.name,
    rows: [{ label: 'Note', theirs: 'Spoke to the chair', yours: 'Spoke to both' }],
  })
  expect(await editNote(who, note.id, 'Spoke to the chair', 1)).toEqual({ stale: false })
})

test('nobody else edits or deletes it, service support neither', async () => {
  const { note } = await noted()
  for (const other of [await anOfficer(), await aPerson('Sue', supportRole), await consumer()]) {
    await expect(editNote(other, note.id, 'x', 1)).rejects.toThrow('Not permitted')
    await expect(deleteNote(other, note.id)).rejects.toThrow('Not permitted')
    await expect(getNoteToChange(other, note.id)).rejects.toThrow('Not permitted')
  }
})

test('deleted, a note is gone, and the history keeps what it said', async () => {
  const { who, note } = await noted()
  await deleteNote(who, note.id)
  await deleteNote(who, note.id)
  expect(await db().note.count({ where: { id: note.id } })).toBe(0)
  const { rows } = await pool().query('select op, actor, body from history.note where id = $1 order by seq', [note.id])
  expect(rows).toEqual([
    { op: 'insert', actor: who.id, body: 'Spoke to the head' },
    { op: 'delete', actor: who.id, body: 'Spoke to the head' },
  ])
})

test('on what is closed, notes are read and no longer written', async () => {
  const { who, subject, note, projectId } = await noted()
  await decide(who, subject.id, refusal)
  for (const place of [subject, { of: 'project', id: projectId } as const])
    await expect(addNote(who, place, null, 'x')).rejects.toThrow('Not permitted')
  await expect(editNote(who, note.id, 'x', 1)).rejects.toThrow('Not permitted')
  await expect(deleteNote(who, note.id)).rejects.toThrow('Not permitted')
  expect((await listNotes(who, { subject })).rows).toMatchObject([{ mayChange: false }])
})

test('an approved proposal still takes notes', async () => {
  const who = await anOfficer()
  const { proposalId } = await anApprovedConversion(who)
  await addNote(who, { of: 'proposal', id: proposalId }, null, 'Handed on')
  expect(await db().note.count({ where: { proposalId } })).toBe(1)
})

test('the notes of what is deleted are for service support alone, and nobody adds to them', async () => {
  const { who, subject, projectId } = await noted()
  const support = await aPerson('Sue', supportRole)
  await deleteRecord(support, subject, 'Twice')
  for (const place of [subject, { of: 'project', id: projectId } as const]) {
    await expect(listNotes(who, { subject: place })).rejects.toThrow('Not permitted')
    expect((await listNotes(support, { subject: place })).total).toBe(1)
    await expect(addNote(support, place, null, 'x')).rejects.toThrow('Not permitted')
  }
})
