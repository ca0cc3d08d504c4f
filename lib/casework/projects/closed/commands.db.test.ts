import { beforeEach, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { historyFilters } from '#lib/casework/record-history/filters'
import { getHistory } from '#lib/casework/record-history/queries'
import { completeProject } from '#lib/casework/projects/commands'
import { getProject } from '#lib/casework/projects/queries'
import { aReadyConversion } from '#lib/testing/fixtures/completion'
import { aPerson, caseworkerRole, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { aConversion, submitTask } from '#lib/testing/fixtures/proposals'
import { findStaleProgress } from '#lib/testing/stale-progress'
import { correctProject, reopenProject } from './commands.ts'

let [who, support]: Principal[] = []
let [id, schoolId] = ['', '']
beforeEach(async () => {
  ;[who, support] = [await aPerson('Cleo', officerRole), await aPerson('Sue', supportRole)]
  const made = await aReadyConversion(who)
  ;[id, schoolId] = [made.projectId, made.school.id]
  await completeProject(who, id)
})

const version = async () => (await db().project.findUniqueOrThrow({ where: { id } })).version
const touch = (by: Principal, answers = {}) => submitTask(by, { of: 'project', id }, 'dbs-checks', answers)
const changes = () => db().closureChange.findMany({ where: { projectId: id }, select: { kind: true, reason: true } })

test('closed, nobody changes it; service support does after saying why, and the history says so', async () => {
  await expect(touch(who!)).rejects.toThrow('Not permitted')
  await expect(touch(support!)).rejects.toThrow('Not permitted')
  await correctProject(support!, id, 'A wrong answer')
  await correctProject(support!, id, 'A wrong answer')
  expect(await changes()).toEqual([{ kind: 'changed', reason: 'A wrong answer' }])
  await touch(support!, { dbsChecks: 'yes' })
  await expect(touch(who!)).rejects.toThrow('Not permitted')
  await expect(touch(await aPerson('Sid', supportRole))).rejects.toThrow('Not permitted')
  const { rows } = await getHistory(who!, { of: 'project', id }, historyFilters.parse({}))
  expect(rows.map(({ label, to }) => `${label}: ${to}`)).toContain(
    'Changed or reopened after closure: reason: A wrong answer',
  )
  expect(await getProject(who!, id)).toMatchObject({ phase: 'closed', outcome: 'completed' })
})

test('reopened, it goes on with whoever had it, and completes again; the reason to change it counts no more', async () => {
  await correctProject(support!, id, 'A wrong answer')
  const loaded = await version()
  await Promise.all([1, 2].map(() => reopenProject(support!, id, 'Too soon', loaded)))
  expect(await changes()).toEqual([
    { kind: 'changed', reason: 'A wrong answer' },
    { kind: 'reopened', reason: 'Too soon' },
  ])
  expect(await getProject(who!, id)).toMatchObject({ phase: 'completing', outcome: null, closedAt: null, isMine: true })
  expect(await findStaleProgress()).toEqual([])
  await touch(who!, { dbsChecks: 'yes' })
  await completeProject(who!, id)
  await expect(touch(support!)).rejects.toThrow('Not permitted')
})

test('an older page does not reopen it, nor anybody but service support', async () => {
  const rows = [{ label: 'Why is this project reopened?', theirs: '', yours: 'Too soon' }]
  expect(await reopenProject(support!, id, 'Too soon', 1)).toMatchObject({ stale: true, savedBy: who!.name, rows })
  for (const other of [who!, await aPerson('Cass', caseworkerRole)]) {
    await expect(reopenProject(other, id, 'Too soon', await version())).rejects.toThrow('Not permitted')
    await expect(correctProject(other, id, 'A wrong answer')).rejects.toThrow('Not permitted')
  }
})

test('not while its school has another live project', async () => {
  await aConversion(who!, { schoolId })
  await expect(reopenProject(support!, id, 'Too soon', await version())).rejects.toThrow('another project')
})
