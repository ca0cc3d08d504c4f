import { authorise } from '#lib/access/can'
import type { Principal } from '#lib/access/principal'
import { db } from '#lib/db/client'
import { Prisma } from '#lib/db/generated/client'
import { found } from '#lib/errors'
import type { Kind } from '#lib/labels'
import { titleOf } from '#lib/proposals/title'
import type { Subject } from '#lib/tasks/subject'
import { changesOf, type ChangeRow, type Scope } from './changes.ts'
import { tickField, type HistoryField } from './fields.ts'
import type { HistoryFilters } from './filters.ts'
import { namesOf } from './names.ts'
import { partsOf } from './parts.ts'

export const changesPerPage = 50

export type Change = { key: string; at: Date; who: string; about: string; label: string; from: string; to: string }
type Option = { value: string; text: string }

/**
 * One page of a record's history, newest first: who changed which answer from what to what. A proposal's holds its projects', a project's
 * its proposal's. Beside it, for the filters, who changed anything and what was ever changed. Throws NotFound, Forbidden.
 */
export async function getHistory(who: Principal, subject: Subject, filters: HistoryFilters) {
  const { scope, kind, schools, ...record } = await loadRecord(who, subject)
  const [rows, seen] = await Promise.all([
    db().$queryRaw<(ChangeRow & { total: bigint })[]>(pageQuery(scope, filters)),
    db().$queryRaw<Pick<ChangeRow, 'part' | 'task' | 'field' | 'actor'>[]>(
      Prisma.sql`with ${changesOf(scope)} select distinct part, task, field, actor from changes`,
    ),
  ])
  const parts = partsOf(kind)
  const fieldOf = ({ part, task, field }: Pick<ChangeRow, 'part' | 'task' | 'field'>): HistoryField =>
    task !== null ? tickField(task, field, kind) : (parts[part]?.fields[field] ?? { label: field, read: String })
  const names = await namesOf([
    ...seen.map(({ actor }) => ({ names: 'person' as const, id: actor })),
    ...rows.flatMap((row) => [row.from, row.to].map((value) => ({ names: fieldOf(row).names, id: String(value) }))),
  ])
  const say = ({ read, names: of }: HistoryField, value: unknown) =>
    value === null ? '' : of ? (names.get(String(value)) ?? 'Unknown') : read(value)
  return {
    ...record,
    total: Number(rows[0]?.total ?? 0),
    rows: rows.map((row): Change => {
      const field = fieldOf(row)
      const school = schools.size > 1 && row.project ? schools.get(row.project) : undefined
      return {
        key: `${row.seq} ${row.field}`,
        at: row.at,
        who: names.get(row.actor) ?? 'Unknown',
        about: [school, row.about].filter(Boolean).join(', '),
        label: field.label,
        from: say(field, row.from),
        to: say(field, row.to),
      }
    }),
    people: inOrder(seen.map(({ actor }) => ({ value: actor, text: names.get(actor) ?? 'Unknown' }))),
    fields: inOrder(seen.map((one) => optionOf(one, fieldOf(one), kind))),
  }
}
export type HistoryView = Awaited<ReturnType<typeof getHistory>>

/** The ticks of a task are one choice. */
const optionOf = (
  { part, task, field }: Pick<ChangeRow, 'part' | 'task' | 'field'>,
  { label }: HistoryField,
  kind: Kind,
) =>
  task === null
    ? { value: `${part}.${field}`, text: label }
    : {
        value: `${part}.${task}`,
        text: `${tickField(task, 'not_applicable', kind).label.split(':')[0]}: other answers`,
      }

const inOrder = (options: Option[]): Option[] =>
  [...new Map(options.map((option) => [option.value, option])).values()].toSorted((a, b) =>
    a.text.localeCompare(b.text),
  )

function pageQuery(scope: Scope, { person, field, page }: HistoryFilters): Prisma.Sql {
  const [part, name] = field.split('.')
  const conditions = [
    Prisma.sql`true`,
    ...(person ? [Prisma.sql`actor = ${person}::uuid`] : []),
    ...(field ? [Prisma.sql`part = ${part} and coalesce(task, field) = ${name}`] : []),
  ]
  return Prisma.sql`
    with ${changesOf(scope)}
    select *, count(*) over () as total from changes where ${Prisma.join(conditions, ' and ')}
    order by seq desc, field limit ${changesPerPage} offset ${(page - 1) * changesPerPage}`
}

async function loadRecord(who: Principal, { of, id }: Subject) {
  const proposal = found(
    await db().proposal.findFirst({
      where: of === 'proposal' ? { id } : { projects: { some: { id } } },
      select: {
        id: true,
        kind: true,
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
  const projects = project ? [project] : proposal.projects
  return {
    title: project?.school.name ?? titleOf(proposal),
    reference: proposal.reference,
    kind: proposal.kind as Kind,
    schools: new Map(projects.map((one) => [one.id, one.school.name])),
    scope: { proposalId: proposal.id, projectIds: projects.map((one) => one.id) },
  }
}
