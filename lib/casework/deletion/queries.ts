import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { sql } from '#lib/platform/database/sql'
import { found } from '#lib/platform/errors'
import { nameSelect } from '#lib/full-name'
import { titleOf, titleSelect } from '#lib/casework/record/title'
import type { Subject } from '#lib/paths'
import { deletedPerPage, deletionOf, type Deletion } from '#lib/casework/record/deletion'

export type DeletedRow = Subject & { title: string; reference: string; deletion: Deletion }

const deletionSelect = { deletedAt: true, deletionReason: true, deletedBy: { select: nameSelect } } as const
const proposalSelect = { id: true, reference: true, ...deletionSelect, ...titleSelect } as const
const projectSelect = {
  id: true,
  ...deletionSelect,
  school: { select: { name: true } },
  proposal: { select: { id: true, reference: true, deletedAt: true } },
} as const

/** Deleted proposals, and projects that were deleted by themselves: what a restoring brings back. */
const deleted = sql`(
  select 'proposal' as of, id, deleted_at from proposal where deleted_at is not null
  union all
  select 'project', project.id, project.deleted_at from project join proposal on proposal.id = project.proposal_id
  where project.deleted_at is not null and project.deleted_at is distinct from proposal.deleted_at
)`

/** One page of what was deleted, the latest first. For service support. */
export async function listDeleted(who: Principal, page: number): Promise<{ rows: DeletedRow[]; total: number }> {
  authorise(who, 'deletion.undo')
  const [gone, counted] = await Promise.all([
    db().$queryRaw<Subject[]>`select of, id from ${deleted} as gone order by deleted_at desc, id desc
      limit ${deletedPerPage} offset ${(page - 1) * deletedPerPage}`,
    db().$queryRaw<{ count: number }[]>`select count(*)::int as count from ${deleted} as gone`,
  ])
  const idsOf = (wanted: Subject['of']) => gone.flatMap(({ of, id }) => (of === wanted ? [id] : []))
  const [proposals, projects] = await Promise.all([
    db().proposal.findMany({ where: { id: { in: idsOf('proposal') } }, select: proposalSelect }),
    db().project.findMany({ where: { id: { in: idsOf('project') } }, select: projectSelect }),
  ])
  const described = new Map([
    ...proposals.map((row) => describe(row, titleOf(row), row.reference)),
    ...projects.map((row) => describe(row, row.school.name, row.proposal.reference)),
  ])
  const rows = gone.flatMap(({ of, id }) => {
    const { deletion, ...about } = described.get(id) ?? {}
    return deletion ? [{ of, id, ...about, deletion } as DeletedRow] : []
  })
  return { rows, total: counted[0]!.count }
}

type Row = Parameters<typeof deletionOf>[0] & { id: string }
const describe = (row: Row, title: string, reference: string) =>
  [row.id, { title, reference, deletion: deletionOf(row) }] as const

/** What somebody is about to delete: the schools, and whether its proposal goes with it. Throws NotFound, Forbidden. */
export async function getToDelete(who: Principal, subject: Subject) {
  const { title, reference, row, proposalId } = await load(subject)
  authorise(who, subject.of === 'proposal' ? 'proposal.delete' : 'project.delete', { deleted: row.deletedAt !== null })
  const live = await db().project.findMany({
    where: { proposalId, deletedAt: null },
    orderBy: { id: 'asc' },
    select: { school: { select: { name: true } } },
    take: 100,
  })
  const schools = live.map(({ school }) => school.name)
  return { title, reference, takesAll: subject.of === 'proposal' || schools.length === 1, schools }
}

/** What somebody is about to bring back. Throws NotFound (also where it is not deleted), Forbidden. */
export async function getToRestore(who: Principal, subject: Subject) {
  authorise(who, 'deletion.undo')
  const { title, reference, row } = await load(subject)
  return { title, reference, deletion: found(deletionOf(row), 'Deleted record') }
}

async function load({ of, id }: Subject) {
  if (of === 'proposal') {
    const row = found(await db().proposal.findUnique({ where: { id }, select: proposalSelect }), 'Proposal')
    return { row, title: titleOf(row), reference: row.reference, proposalId: id }
  }
  const row = found(await db().project.findUnique({ where: { id }, select: projectSelect }), 'Project')
  const { reference, id: proposalId } = row.proposal
  return { row, title: row.school.name, reference, proposalId }
}
