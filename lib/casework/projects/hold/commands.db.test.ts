import { beforeEach, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import { db } from '#lib/platform/database/client'
import { historyFilters } from '#lib/casework/record-history/filters'
import { getHistory } from '#lib/casework/record-history/queries'
import { completeProject } from '#lib/casework/projects/commands'
import { projectFilters } from '#lib/casework/projects/list/filters'
import { listProjects } from '#lib/casework/projects/list/list'
import { getProject } from '#lib/casework/projects/queries'
import { handOver } from '#lib/testing/fixtures/handover'
import { aPerson, caseworkerRole, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { anApprovedConversion } from '#lib/testing/fixtures/proposals'
import { holdProject, resumeProject } from './commands.ts'

let who: Principal
let id: string
beforeEach(async () => {
  who = await aPerson('Hal', officerRole)
  id = (await anApprovedConversion(who)).projectId
  await handOver(who, id, 'regional-team')
  await date('2040-01-01')
})

const date = (text: string) =>
  asActor(who, (tx) => tx.project.update({ where: { id }, data: { significantOn: new Date(text) } }))
const filters = (hold: string) => projectFilters.parse({ scope: 'mine', hold })
const version = async () => (await db().project.findUniqueOrThrow({ where: { id } })).version
const hold = async (by = who) => holdProject(by, id, 'A pause', await version())
const resume = async (by = who) => resumeProject(by, id, 'Ready', await version())

test('held, it says since when and why, is in its list and cannot be completed; resumed, its history stays', async () => {
  await hold()
  expect((await listProjects(who, filters('on-hold'))).rows.map((row) => row.id)).toEqual([id])
  expect((await listProjects(who, filters('not-on-hold'))).rows).toEqual([])
  const { unmet, ...project } = await getProject(who, id)
  expect(project.hold).toEqual({ since: expect.any(Date), reason: 'A pause' })
  expect(unmet).toContainEqual({ sentence: 'Resume the project', page: 'hold' })
  await expect(completeProject(who, id)).rejects.toThrow('Resume the project')
  await resume()
  expect(await getProject(who, id)).toMatchObject({
    hold: null,
    holdChanges: [
      { kind: 'resumed', reason: 'Ready', changedBy: who.name },
      { kind: 'held', reason: 'A pause' },
    ],
  })
  const { rows } = await getHistory(who, { of: 'project', id }, historyFilters.parse({}))
  expect(rows.map(({ to }) => to)).toEqual(expect.arrayContaining(['A pause', 'Ready']))
})

test('twice is once, and an older page does not undo a newer change', async () => {
  const loaded = await version()
  await Promise.all([1, 2].map(() => holdProject(who, id, 'A pause', loaded)))
  expect(await db().holdChange.count({ where: { projectId: id } })).toBe(1)
  const rows = [{ label: 'Why can the project go on?', theirs: '', yours: 'Ready' }]
  const stale = await resumeProject(who, id, 'Ready', loaded)
  expect(stale).toMatchObject({ stale: true, version: loaded + 1, savedBy: who.name, rows })
  expect(await resumeProject(who, id, 'Ready', loaded + 1)).toEqual({ stale: false })
})

test('it does not go on while its date is one that has passed', async () => {
  await hold()
  await date('2020-01-01')
  await expect(resume()).rejects.toThrow('has passed')
  expect((await getProject(who, id)).hold).not.toBeNull()
})

test('whoever does not have it is refused, service support is not; what nobody took over is not held', async () => {
  for (const other of [await aPerson('Cass', caseworkerRole), await aPerson('Oz', officerRole)])
    await expect(hold(other)).rejects.toThrow('Not permitted')
  const support = await aPerson('Sue', supportRole)
  await hold(support)
  await expect(resume(await aPerson('Cass', caseworkerRole))).rejects.toThrow('Not permitted')
  const { projectId } = await anApprovedConversion(who)
  await expect(holdProject(support, projectId, 'A pause', 2)).rejects.toThrow('Hand the project over')
})
