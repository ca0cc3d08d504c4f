import type pg from 'pg'
import { sql } from '#lib/platform/database/sql'
import { idList } from '#lib/exports/query/scope'

/** The school of a project, as people tell it apart. */
export type ProjectSchool = { urn: string; name: string; reference: string; isDeleted: boolean }

/** The schools of some projects by the projects' ids, in the state that the transaction reads. Deleted projects have one too. */
export async function schoolsOf(client: pg.PoolClient, ids: readonly string[]): Promise<Map<string, ProjectSchool>> {
  const { rows } = await client.query<ProjectSchool & { id: string }>(
    sql`select project.id, urn, name, reference,
       project.deleted_at is not null or proposal.deleted_at is not null as "isDeleted"
     from project join establishment on establishment.id = school_id join proposal on proposal.id = proposal_id
     where project.id = any (${idList(ids)})`,
  )
  return new Map(rows.map(({ id, ...school }) => [id, school]))
}
