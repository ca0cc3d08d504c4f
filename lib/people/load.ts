import { authorise } from '#lib/access/permissions/can'
import { assignableRoles } from '#lib/access/permissions/roles'
import { hasRole, teamsOf, type Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { empty, sql } from '#lib/platform/database/sql'

export const peoplePerLoadPage = 50

/** Somebody with the projects they have: those being prepared, as delivery officer, and those on the way to opening. */
export type LoadRow = { id: string; name: string; isActive: boolean; preparing: number; completing: number }

/**
 * What each person of the teams that somebody leads has to do, most first; service support sees all teams. Whoever was deactivated is there
 * while anything is still theirs. One statement: each count reads the indexes of what is assigned to one person.
 */
export async function listLoad(who: Principal, page: number): Promise<{ rows: LoadRow[]; total: number }> {
  authorise(who, 'load.view')
  const ofTeam = hasRole(who, 'service-support')
    ? empty
    : sql`and held.team = any(${teamsOf(who, 'team-lead')}::text[])`
  const rows = await db().$queryRaw<(LoadRow & { total: number })[]>`
    select *, count(*) over ()::int as total from (
      select person.id, concat_ws(' ', person.first_name, person.last_name) as name, person.deactivated_at is null as "isActive",
        (select count(*)::int from proposal join project on project.proposal_id = proposal.id
          where proposal.officer_id = person.id and proposal.deleted_at is null
          and project.phase = 'preparing' and project.deleted_at is null) as preparing,
        (select count(*)::int from project
          where project.caseworker_id = person.id and project.phase = 'completing' and project.deleted_at is null) as completing
      from person
      where exists (select from person_role held where held.person_id = person.id and held.role = any(${[...assignableRoles.project]}::text[]) ${ofTeam})
    ) load
    where "isActive" or preparing + completing > 0
    order by preparing + completing desc, name, id
    limit ${peoplePerLoadPage} offset ${(page - 1) * peoplePerLoadPage}`
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 }
}
