import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { peopleTables, type TeamCell } from './tables.ts'

/** The people of each team and what they have, also of those who may sign in no more. One statement. Throws Forbidden. */
export async function countPeople(who: Principal) {
  authorise(who, 'statistics.view')
  const cells = await db().$queryRaw<TeamCell[]>`
    with preparing as (
      select proposal.officer_id as person_id, count(*) as projects
      from project p join proposal on proposal.id = p.proposal_id
      where p.phase = 'preparing' and p.deleted_at is null and proposal.officer_id is not null group by 1
    ), completing as (
      select p.caseworker_id as person_id, count(*) as projects from project p
      where p.phase = 'completing' and p.deleted_at is null and p.caseworker_id is not null group by 1
    ), member as (
      select distinct held.team, held.person_id from person_role held
    )
    select member.team, count(*) filter (where person.deactivated_at is null)::int as people,
      coalesce(sum(preparing.projects), 0)::int as preparing, coalesce(sum(completing.projects), 0)::int as completing
    from member join person on person.id = member.person_id and person.kind = 'person'
    left join preparing on preparing.person_id = member.person_id
    left join completing on completing.person_id = member.person_id
    group by 1`
  return peopleTables(cells)
}
