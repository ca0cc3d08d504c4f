import { expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import { db } from '#lib/platform/database/client'
import { writeProjectProgress, writeProposalProgress } from '#lib/casework/task-progress/write'
import { getProject } from '#lib/casework/projects/queries'
import { projectFilters } from '#lib/casework/projects/list/filters'
import { listProjects } from '#lib/casework/projects/list/list'
import { getProposal } from '#lib/casework/proposals/queries'
import { aPerson, caseworkerRole, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { aConversion, anApprovedConversion } from '#lib/testing/fixtures/proposals'
import { aSchool } from '#lib/testing/fixtures/register'
import { systemPeople } from '#lib/people/system-people'
import { findStaleProgress } from '#lib/testing/stale-progress'
import { deleteRecord, restoreRecord } from './commands.ts'
import { getToDelete, getToRestore, listDeleted } from './queries.ts'

const [anOfficer, support] = [() => aPerson('Dele', officerRole), () => aPerson('Sue', supportRole)]
const proposal = (id: string) => ({ of: 'proposal', id }) as const
const project = (id: string) => ({ of: 'project', id }) as const

/** A proposal of three schools, as a transfer has: the first through the product, two beside it. */
async function ofThree() {
  const who = await anOfficer()
  const { proposalId, projectId } = await aConversion(who)
  const first = await db().project.findUniqueOrThrow({ where: { id: projectId } })
  const others: string[] = []
  for (let place = 0; place < 2; place++) {
    const school = await aSchool()
    const id = await asActor(systemPeople.demonstration, async (tx) => {
      const made = await tx.project.create({
        data: {
          proposalId,
          type: 'conversion',
          schoolId: school.id,
          localAuthorityId: first.localAuthorityId,
          region: 'H',
          overview: { create: {} },
          budget: { create: {} },
          opening: { create: {} },
        },
      })
      await writeProjectProgress(tx, who, made.id)
      await writeProposalProgress(tx, who, proposalId)
      return made.id
    })
    others.push(id)
  }
  return { who, proposalId, projectIds: [projectId, ...others] as [string, string, string] }
}

const listed = async (who: Principal) =>
  (await listProjects(who, projectFilters.parse({ scope: 'all' }))).rows.map(({ proposalId }) => proposalId)
const deletedIds = async () =>
  (await db().project.findMany({ where: { deletedAt: { not: null } }, select: { id: true } })).map(({ id }) => id)

test('a deleted proposal is gone for everybody but service support, with who did it and why', async () => {
  const [who, sue] = [await anOfficer(), await support()]
  const { proposalId, projectId, school } = await anApprovedConversion(who)
  expect(await listed(who)).toContain(proposalId)
  expect(await getToDelete(sue, proposal(proposalId))).toMatchObject({ takesAll: true, schools: [school.name] })
  await deleteRecord(sue, proposal(proposalId), 'Proposed twice')
  expect(await listed(who)).not.toContain(proposalId)
  await expect(getProposal(who, proposalId)).rejects.toThrow('Not permitted')
  await expect(getProject(who, projectId)).rejects.toThrow('Not permitted')
  const seen = await getProposal(sue, proposalId)
  expect(seen).toMatchObject({ title: school.name, deletion: { by: sue.name, reason: 'Proposed twice' } })
  expect(seen.mayDelete || seen.mayDecide || seen.mayAssign).toBe(false)
  expect((await getProject(sue, projectId)).mayComplete).toBe(false)
  const { rows } = await listDeleted(sue, 1)
  expect(rows[0]).toMatchObject({ of: 'proposal', id: proposalId, title: school.name })
})

test('restored, it is as it was', async () => {
  const [who, sue] = [await anOfficer(), await support()]
  const { proposalId } = await anApprovedConversion(who)
  const before = await getProposal(who, proposalId)
  await deleteRecord(sue, proposal(proposalId), 'By mistake')
  await restoreRecord(sue, proposal(proposalId))
  await restoreRecord(sue, proposal(proposalId))
  expect(await getProposal(who, proposalId)).toEqual(before)
  await expect(getToRestore(sue, proposal(proposalId))).rejects.toThrow('not found')
})

test('deleting again changes nothing', async () => {
  const sue = await support()
  const { proposalId } = await aConversion(await anOfficer())
  await deleteRecord(sue, proposal(proposalId), 'First')
  await deleteRecord(sue, proposal(proposalId), 'Second')
  expect(await getToRestore(sue, proposal(proposalId))).toMatchObject({ deletion: { reason: 'First' } })
})

test('nobody else deletes, sees what is deleted or restores', async () => {
  const who = await anOfficer()
  const { proposalId, projectId } = await aConversion(who)
  for (const other of [
    who,
    await aPerson('Cass', caseworkerRole),
    await aPerson('Ada', { role: 'admin', team: null }),
  ]) {
    await expect(deleteRecord(other, proposal(proposalId), 'x')).rejects.toThrow('Not permitted')
    await expect(deleteRecord(other, project(projectId), 'x')).rejects.toThrow('Not permitted')
    await expect(restoreRecord(other, proposal(proposalId))).rejects.toThrow('Not permitted')
    await expect(listDeleted(other, 1)).rejects.toThrow('Not permitted')
    await expect(getToDelete(other, proposal(proposalId))).rejects.toThrow('Not permitted')
    await expect(getToRestore(other, proposal(proposalId))).rejects.toThrow('Not permitted')
  }
})

test('one project of several is deleted by itself: its proposal goes on without it', async () => {
  const sue = await support()
  const { who, proposalId, projectIds } = await ofThree()
  const [first, second] = projectIds
  expect(await getToDelete(sue, project(first))).toMatchObject({ takesAll: false })
  await deleteRecord(sue, project(first), 'Stays with its authority')
  const seen = await getProposal(who, proposalId)
  expect(seen.projects.map(({ id }) => id)).not.toContain(first)
  expect(seen.title).toMatch(/and 1 more$/)
  expect(await findStaleProgress()).toEqual([])
  await expect(getProject(who, first)).rejects.toThrow('Not permitted')
  await getProject(who, second)
  expect((await listDeleted(sue, 1)).rows[0]).toMatchObject({ of: 'project', id: first })
  await restoreRecord(sue, project(first))
  expect((await getProposal(who, proposalId)).projects).toHaveLength(3)
})

test('the last project takes its proposal with it; what went before stays deleted when that returns', async () => {
  const sue = await support()
  const { proposalId, projectIds } = await ofThree()
  for (const id of projectIds) await deleteRecord(sue, project(id), 'None is to convert')
  expect(await db().proposal.findUniqueOrThrow({ where: { id: proposalId } })).toMatchObject({
    deletionReason: 'None is to convert',
  })
  await expect(restoreRecord(sue, project(projectIds[0]))).rejects.toThrow('Restore the proposal first')
  await restoreRecord(sue, proposal(proposalId))
  const gone = await deletedIds()
  expect(projectIds.map((id) => gone.includes(id))).toEqual([true, true, false])
  await restoreRecord(sue, project(projectIds[0]))
  expect(await deletedIds()).not.toContain(projectIds[0])
})

test('while the school has another live project, it does not come back', async () => {
  const [who, sue] = [await anOfficer(), await support()]
  const { proposalId, school } = await aConversion(who)
  await deleteRecord(sue, proposal(proposalId), 'Wrong trust')
  const { proposalId: other } = await aConversion(who, { schoolId: school.id })
  await expect(restoreRecord(sue, proposal(proposalId))).rejects.toThrow(
    `${school.name} has another conversion project that is not closed`,
  )
  expect((await getProposal(sue, proposalId)).deletion).toBeDefined()
  await deleteRecord(sue, proposal(other), 'The first one was right')
  await restoreRecord(sue, proposal(proposalId))
  expect((await getProposal(who, proposalId)).deletion).toBeUndefined()
})

test('two people restore and propose at once: one of them is told', async () => {
  const [who, sue] = [await anOfficer(), await support()]
  const { proposalId, school } = await aConversion(who)
  await deleteRecord(sue, proposal(proposalId), 'Wrong trust')
  const outcomes = await Promise.allSettled([
    restoreRecord(sue, proposal(proposalId)),
    aConversion(who, { schoolId: school.id }),
  ])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const live = { schoolId: school.id, deletedAt: null }
  expect(await db().project.count({ where: live })).toBe(1)
})
