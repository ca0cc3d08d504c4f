import { beforeAll, expect, test } from 'vitest'
import { db, pool } from '#lib/db/client'
import { systemPeople } from '#lib/people/system-people'
import { findStaleProgress } from '#lib/testing/stale-progress'
import { seedProjects } from './projects.ts'

beforeAll(async () => {
  await seedProjects({ projects: 60 })
  await seedProjects({ projects: 41, full: true })
})

test('exactly as many projects as wished for are added, run after run', async () => {
  expect(await db().project.count()).toBe(101)
  expect(await db().contact.count()).toBe(41 * 6)
})

test('with and without task records, progress is what the task engine makes of it', async () => {
  expect(await db().taskRecord.count()).toBeGreaterThan(100)
  expect(await findStaleProgress()).toEqual([])
})

test('every row is in the history, as the demonstration’s', async () => {
  const { rows } = await pool().query(
    `select count(*)::int as kept, array_agg(distinct actor) as actors from history.project where op = 'insert'`,
  )
  expect(rows).toEqual([{ kept: 101, actors: [systemPeople.demonstration.id] }])
})

test('an id comes after those that were created before it', async () => {
  const { rows } = await pool().query(
    'select id from (select id, created_at, lag(created_at) over (order by id) as earlier from proposal) as in_order where created_at < earlier',
  )
  expect(rows).toEqual([])
})
