import { authorise, can } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { found } from '#lib/platform/errors'
import type { ProjectType } from '#lib/labels'
import { titleOf } from '#lib/casework/record/title'
import type { Subject } from '#lib/paths'
import { changesOf } from './changes.ts'
import { tickField, type HistoryField } from './fields.ts'
import type { HistoryFilters } from './filters.ts'
import { auditedTables } from './audited-tables.ts'
import { readChanges, type Changed } from './change-queries.ts'

/**
 * One page of a record's history, newest first: who changed which answer from what to what. A proposal's holds its projects', a project's
 * its proposal's. Those of a project that was deleted alone are for service support. Beside it, for the filters, who changed anything and what was ever changed. Throws NotFound, Forbidden.
 */
export async function getHistory(who: Principal, subject: Subject, filters: HistoryFilters) {
  const { scope, type, schools, ...record } = await loadRecord(who, subject)
  const parts = auditedTables(type)
  const fieldOf = ({ part, task, field }: Changed): HistoryField =>
    task !== null ? tickField(task, field, type) : (parts[part]?.fields[field] ?? { label: field, read: String })
  const told = await readChanges(
    {
      changes: changesOf(scope),
      fieldOf,
      aboutOf({ project, about }) {
        const school = schools.size > 1 && project ? schools.get(project) : undefined
        return [school, about].filter(Boolean).join(', ')
      },
      optionOf: (changed) => optionOf(changed, fieldOf(changed), type),
    },
    filters,
  )
  return { ...record, ...told }
}
export type HistoryView = Awaited<ReturnType<typeof getHistory>>

/** The ticks of a task are one choice. */
const optionOf = ({ part, task, field }: Changed, { label }: HistoryField, type: ProjectType) =>
  task === null
    ? { value: `${part}.${field}`, text: label }
    : {
        value: `${part}.${task}`,
        text: `${tickField(task, 'not_applicable', type).label.split(':')[0]}: other answers`,
      }

async function loadRecord(who: Principal, { of, id }: Subject) {
  const proposal = found(
    await db().proposal.findFirst({
      where: of === 'proposal' ? { id } : { projects: { some: { id } } },
      select: {
        id: true,
        type: true,
        reference: true,
        deletedAt: true,
        projects: {
          orderBy: { id: 'asc' },
          select: { id: true, deletedAt: true, school: { select: { name: true } } },
        },
      },
    }),
    'Record',
  )
  const project = proposal.projects.find((one) => one.id === id)
  const deleted = proposal.deletedAt !== null || (project?.deletedAt ?? null) !== null
  authorise(who, of === 'proposal' ? 'proposal.view' : 'project.view', { deleted })
  const isVisible = (one: { deletedAt: Date | null }) =>
    one.deletedAt === null || proposal.deletedAt !== null || can(who, 'deletion.undo')
  const projects = project ? [project] : proposal.projects.filter(isVisible)
  return {
    title: project?.school.name ?? titleOf(proposal),
    reference: proposal.reference,
    type: proposal.type,
    schools: new Map(projects.map((one) => [one.id, one.school.name])),
    scope: { proposalId: proposal.id, projectIds: projects.map((one) => one.id) },
  }
}
