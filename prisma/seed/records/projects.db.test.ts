import { beforeAll, expect, test } from 'vitest'
import { db, pool } from '#lib/platform/database/client'
import { systemPeople } from '#lib/people/system-people'
import { completionSelect, toCompletion } from '#lib/casework/record/project-facts'
import { unmetForCompletion } from '#lib/casework/record/completion-rules'
import { findStaleProgress } from '#lib/testing/stale-progress'
import { seedProjects } from './projects.ts'
import { baseDay } from '../scenarios/scenario.ts'

beforeAll(async () => {
  await seedProjects({ projects: 60 })
  await seedProjects({ projects: 41, full: true })
})

test('each run adds exactly the number of projects of its option', async () => {
  expect(await db().project.count()).toBe(101)
  expect(await db().contact.count()).toBe(41 * 6)
})

test('with and without task records, progress is what the task engine makes of it', async () => {
  expect(await db().taskRecord.count()).toBeGreaterThan(100)
  expect(await findStaleProgress()).toEqual([])
})

test('with and without task records, completed projects meet the conditions of completion', async () => {
  const completed = await db().project.findMany({ where: { outcome: 'completed' }, select: completionSelect })
  expect(completed.length).toBeGreaterThan(10)
  for (const project of completed) expect(unmetForCompletion(toCompletion(project), baseDay)).toEqual([])
})

test('an academy is named after its school, not after a person', async () => {
  const { rows } = await pool().query<{ name: string }>(
    'select distinct academy_name as name from opening where academy_name is not null',
  )
  expect(rows.length).toBeGreaterThan(5)
  for (const { name } of rows) expect(name).toMatch(/ Academy$/)
})

test('the history records every row with the demonstration as its actor', async () => {
  const { rows } = await pool().query(
    `select count(*)::int as recorded, array_agg(distinct actor) as actors from history.project where op = 'insert'`,
  )
  expect(rows).toEqual([{ recorded: 101, actors: [systemPeople.demonstration.id] }])
})

test('ids are in the order of creation', async () => {
  const { rows } = await pool().query(
    'select id from (select id, created_at, lag(created_at) over (order by id) as earlier from proposal) as in_order where created_at < earlier',
  )
  expect(rows).toEqual([])
})
