import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { today } from '#lib/calendar/calendar'
import { db } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import type { ProjectType } from '#lib/labels'
import { dueSelect, toDueFrom } from '#lib/casework/record/project-facts'
import { taskSubjectSelect, toTaskSubject } from '#lib/casework/record/task-subject'
import { taskSections, type TaskRow } from '#lib/casework/tasks/task-sections'

export const pageSize = 20
const soon = 7

type DueProject = { id: string; school: { name: string; urn: string }; type: ProjectType; tasks: TaskRow[] }

const select = {
  id: true,
  type: true,
  ...dueSelect,
  school: { select: { name: true, urn: true } },
  proposal: { select: { id: true, ...taskSubjectSelect } },
  progress: { select: { statuses: true } },
} satisfies Prisma.ProjectSelect

/** Somebody's own projects with a task that is overdue or due within a week. */
const dueSoon = (who: Principal): Prisma.ProjectWhereInput => ({
  caseworkerId: who.id,
  phase: 'completing',
  deletedAt: null,
  progress: { nextDueOn: { lte: daysAfter(today(), soon) } },
})

/** A page of somebody's projects with tasks that are overdue or due within a week, the most pressing project and task first. */
export async function listDue(who: Principal, page: number): Promise<{ projects: DueProject[]; total: number }> {
  authorise(who, 'project.list')
  const where = dueSoon(who)
  const [total, projects] = await Promise.all([
    db().project.count({ where }),
    db().project.findMany({
      where,
      orderBy: [{ progress: { nextDueOn: 'asc' } }, { id: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select,
    }),
  ])
  return { total, projects: projects.map(toDueProject) }
}

/** How many of somebody's projects have such a task. */
export async function countDue(who: Principal): Promise<number> {
  authorise(who, 'project.list')
  return db().project.count({ where: dueSoon(who) })
}

function toDueProject(project: Prisma.ProjectGetPayload<{ select: typeof select }>): DueProject {
  const subject = toTaskSubject(project.proposal)
  const due = { from: toDueFrom(project), today: today() }
  const proposal = { id: project.proposal.id, progress: null }
  const tasks = taskSections({ ...subject, proposal, projects: [{ ...project, due }] }, 'complete')
    .flatMap((section) => section.tasks)
    .filter((task) => task.due && task.due.on <= daysAfter(due.today, soon))
    .toSorted((a, b) => a.due!.on.getTime() - b.due!.on.getTime())
  return { id: project.id, school: project.school, type: subject.type, tasks }
}

const daysAfter = (date: Date, days: number) => new Date(date.getTime() + days * 86_400_000)
