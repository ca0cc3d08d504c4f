import { expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import { Forbidden, NotFound } from '#lib/platform/errors'
import { assignOfficer } from '#lib/casework/proposals/commands'
import type { Subject } from '#lib/paths'
import { aPerson, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { aConversion, anApprovedConversion, submitTask } from '#lib/testing/fixtures/proposals'
import { historyFilters } from './filters.ts'
import { getHistory } from './queries.ts'
import { changesPerPage } from './change-queries.ts'

const nobody: Principal = { id: '00000000-0000-7000-8000-00000000000a', name: 'Nobody', email: '', roles: [] }
const ask = (who: Principal, subject: Subject, query = {}) => getHistory(who, subject, historyFilters.parse(query))
const tell = (rows: Awaited<ReturnType<typeof ask>>['rows']) =>
  rows.map(({ who, label, from, to }) => `${who}: ${label}: ${from} → ${to}`.replaceAll(/ \(\S+@\S+\)/g, ''))

/** A proposal that Ada made, assigned to Ben and changed; and the number of changes its creation was. */
async function aStory() {
  const [ada, ben] = [await aPerson('Ada', officerRole), await aPerson('Ben', officerRole)]
  const made = await aConversion(ada)
  const subject = { of: 'proposal', id: made.proposalId } as const
  const created = (await ask(ada, subject)).total
  await submitTask(ada, subject, 'rationale', { rationaleForProject: 'First', rationaleForTrust: 'Theirs' })
  await assignOfficer(ada, made.proposalId, ben.id)
  await submitTask(
    ben,
    subject,
    'rationale',
    { rationaleForProject: 'Second', rationaleForTrust: 'Theirs', sectionComplete: 'true' },
    1,
  )
  return { ada, ben, subject, created, ...made }
}

test('who changed what from what to what, newest first: labels, names and ticks', async () => {
  const { ada, subject, created } = await aStory()
  const { rows, total } = await ask(ada, subject)
  expect(tell(rows.slice(0, total - created))).toEqual([
    'Ben Example: Rationale: section completed:  → Yes',
    'Ben Example: Rationale: Rationale for the project: First → Second',
    'Ada Example: Delivery officer: Ada Example → Ben Example',
    'Ada Example: Rationale: Rationale for the project:  → First',
    'Ada Example: Rationale: Rationale for the trust:  → Theirs',
  ])
  expect(tell(rows)).toEqual(
    expect.arrayContaining(['Ada Example: Type:  → Conversion', 'Ada Example: Region:  → London']),
  )
})

test('filtered by person and by field; the choices are what there is, with the address where a name is shared', async () => {
  await Promise.all([aPerson('Ada'), aPerson('Ben')])
  const { ada, ben, subject, created } = await aStory()
  expect(tell((await ask(ada, subject, { person: ben.id })).rows)).toHaveLength(2)
  const field = 'preparation.rationale_for_project'
  const { rows, people, fields } = await ask(ada, subject, { field })
  expect(rows.map(({ to }) => to)).toEqual(['Second', 'First'])
  expect(people).toEqual([
    { value: ada.id, text: `Ada Example (${ada.email})` },
    { value: ben.id, text: `Ben Example (${ben.email})` },
  ])
  expect(fields).toContainEqual({ value: field, text: 'Rationale: Rationale for the project' })
  const ticks = await ask(ada, subject, { field: 'task_record.rationale' })
  expect(tell(ticks.rows)).toEqual(['Ben Example: Rationale: section completed:  → Yes'])
  expect(fields).toContainEqual({ value: 'task_record.rationale', text: 'Rationale: other answers' })
  expect((await ask(ada, subject, { person: ada.id })).total).toBe(created + 3)
})

test('a page holds fifty; a page further on goes on from there', async () => {
  const { ada, subject, proposalId } = await aStory()
  for (let number = 0; number < 30; number += 1)
    await asActor(ada, (tx) =>
      tx.preparation.update({ where: { id: proposalId }, data: { author: `${number}`, clearedBy: `${number}` } }),
    )
  const [first, second] = [await ask(ada, subject), await ask(ada, subject, { page: 2 })]
  expect(first.rows).toHaveLength(changesPerPage)
  expect(second.rows).toHaveLength(Math.min(changesPerPage, first.total - changesPerPage))
  expect(new Set([...first.rows, ...second.rows].map(({ key }) => key)).size).toBe(changesPerPage + second.rows.length)
})

test('a project’s history holds the decision; what was deleted is still told, by whom', async () => {
  const ada = await aPerson('Ada', officerRole)
  const { projectId } = await anApprovedConversion(ada)
  const contact = { projectId, category: 'diocese', name: 'Dee Example', title: 'Director' } as const
  const { id } = await asActor(ada, (tx) => tx.contact.create({ data: contact }))
  await asActor(ada, (tx) => tx.contact.delete({ where: { id } }))
  const { rows } = await ask(ada, { of: 'project', id: projectId })
  expect(tell(rows)).toEqual(
    expect.arrayContaining([
      'Ada Example: Contact: category: Diocese → ',
      'Ada Example: Contact: name:  → Dee Example',
      'Ada Example: Decision:  → Approved',
      'Ada Example: Decision: date:  → 2 March 2026',
      'Ada Example: Phase: Preparing → Completing',
      'Ada Example: Conversion date:  → September 2026',
    ]),
  )
  expect(rows.find(({ label }) => label === 'Contact: category')?.about).toBe('Dee Example')
})

test('is for those who may see the record', async () => {
  const { ada, subject, proposalId } = await aStory()
  await expect(ask(nobody, subject)).rejects.toBeInstanceOf(Forbidden)
  await expect(ask(ada, { of: 'project', id: proposalId })).rejects.toBeInstanceOf(NotFound)
  const support = await aPerson('Sue', supportRole)
  await asActor(support, (tx) =>
    tx.proposal.update({
      where: { id: proposalId },
      data: { deletedAt: new Date(), deletedById: support.id, deletionReason: 'Twice' },
    }),
  )
  await expect(ask(ada, subject)).rejects.toBeInstanceOf(Forbidden)
  expect(tell((await ask(support, subject)).rows)).toContain('Sue Example: Reason for deletion:  → Twice')
})
