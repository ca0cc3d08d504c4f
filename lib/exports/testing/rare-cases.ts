import { asActor } from '#lib/platform/database/as-actor'
import { db } from '#lib/platform/database/client'
import { systemPeople } from '#lib/people/system-people'
import { allTasks } from '#lib/task-lists/definitions/all'
import { hostileCells } from './hostile-cells.ts'

const by = systemPeople.demonstration

/** What the demonstration does not have, and the register and years of work do. */
export async function makeRareCases(): Promise<void> {
  await nameSchools()
  await tellTasksApart()
}

/** Schools without a phase of education, and with a name that a spreadsheet would run. */
async function nameSchools(): Promise<void> {
  const schools = await db().establishment.findMany({
    where: { projects: { some: {} } },
    orderBy: { urn: 'asc' },
    select: { id: true },
  })
  await asActor(by, async (tx) => {
    for (const [place, [name]] of hostileCells.entries())
      await tx.establishment.update({
        where: { id: schools[place * 5]!.id },
        data: { name, phaseName: 'Not applicable' },
      })
  })
}

/** Each task has a status somewhere that no other task has there. */
async function tellTasksApart(): Promise<void> {
  const projects = await db().project.findMany({
    where: { phase: 'completing', deletedAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, proposalId: true, type: true, proposal: { select: { route: true } } },
  })
  await asActor(by, async (tx) => {
    for (const [place, { key, of, types, routes }] of allTasks.entries()) {
      const about = projects.filter(
        ({ type, proposal }) =>
          types.some((one) => one === type) && (!routes || routes.some((one) => one === proposal.route)),
      )
      // Far apart: the academies of one transfer share some of its tasks.
      const { id, proposalId } = about[(place * 7) % about.length]!
      const status = JSON.stringify({ [key]: 'not-applicable' })
      if (of === 'project')
        await tx.$executeRaw`update project_progress set statuses = statuses || ${status}::jsonb where id = ${id}::uuid`
      else
        await tx.$executeRaw`update proposal_progress set statuses = statuses || ${status}::jsonb where id = ${proposalId}::uuid`
    }
  })
}
