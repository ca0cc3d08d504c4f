import { beforeAll, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { today } from '#lib/calendar/calendar'
import { db } from '#lib/platform/database/client'
import { projectFilters } from '#lib/casework/projects/list/filters'
import { listProjects } from '#lib/casework/projects/list/list'
import { seedProjects } from '#prisma/seed/records/projects'
import { countDue, listDue, pageSize } from './queries.ts'

let who: Principal
const soon = new Date(today().getTime() + 7 * 86_400_000)

beforeAll(async () => {
  await seedProjects({ projects: 800 })
  const [most] = await db().project.groupBy({
    by: ['caseworkerId'],
    where: { phase: 'completing', deletedAt: null, caseworkerId: { not: null } },
    _count: true,
    orderBy: { _count: { caseworkerId: 'desc' } },
    take: 1,
  })
  who = {
    id: most!.caseworkerId!,
    name: 'Somebody',
    email: 'x@example.education',
    roles: [{ role: 'caseworker', team: null }],
  }
})

test('somebody sees their own projects with something due, the most pressing first, and each task that presses', async () => {
  const { projects, total } = await listDue(who, 1)
  expect(total).toBeGreaterThan(1)
  expect(await countDue(who)).toBe(total)
  const kept = await db().project.findMany({
    where: { id: { in: projects.map(({ id }) => id) } },
    select: { id: true, caseworkerId: true, phase: true, progress: { select: { nextDueOn: true } } },
  })
  const firsts = projects.map(({ id, tasks }) => {
    const { caseworkerId, phase, progress } = kept.find((one) => one.id === id)!
    expect({ caseworkerId, phase }).toEqual({ caseworkerId: who.id, phase: 'completing' })
    const days = tasks.map(({ due }) => due!.on.getTime())
    expect(days).toEqual(days.toSorted((a, b) => a - b))
    expect(days.at(-1)).toBeLessThanOrEqual(soon.getTime())
    expect(days[0]).toBe(progress!.nextDueOn!.getTime())
    return days[0]!
  })
  expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
  const all = await Promise.all(
    Array.from({ length: Math.ceil(total / pageSize) }, (_, page) => listDue(who, page + 1)),
  )
  expect(new Set(all.flatMap((page) => page.projects.map(({ id }) => id))).size).toBe(total)
})

test('somebody without projects has nothing due', async () => {
  expect(await listDue({ ...who, id: '00000000-0000-7000-8000-000000000001' }, 1)).toEqual({ projects: [], total: 0 })
})

test.each(['asc', 'desc'] as const)('the list of projects sorts by what is due next, %sending', async (order) => {
  const filters = projectFilters.parse({ scope: 'all', sort: 'due', order })
  const { rows } = await listProjects(who, filters)
  const days = rows.map(({ nextDueOn }) => nextDueOn?.getTime() ?? Infinity)
  expect(days[0]).toBeLessThan(Infinity)
  expect(days).toEqual(days.toSorted((a, b) => (order === 'asc' ? a - b : b - a)))
})
