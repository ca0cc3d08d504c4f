import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { parseIsoDate } from '#lib/calendar/calendar'
import { pool } from '#lib/platform/database/client'
import type { ProjectType, Phase } from '#lib/labels'
import { identifiersIn, isNumber, searchedText, searchProblem } from './rules.ts'
import { foundProjects } from './sources.ts'

export const resultsPerPage = 20

/** How a project was found: by its school, its academy, one of its trusts, who has it, or a reference. */
export type FoundBy = 'school' | 'academy' | 'incoming' | 'outgoing' | 'person' | 'proposal'

export type SearchResult = {
  id: string
  proposalId: string
  school: string
  urn: string
  localAuthority: string
  type: ProjectType
  phase: Phase
  outcome: string | null
  decision: string | null
  significantOn: Date | null
  isProvisional: boolean
  officer: string | null
  foundBy: FoundBy
  /** The name or reference that it was found by, where that is not the school's own. */
  foundName: string | null
}

// Of equals, what is going on comes first, and what is next. Only the rows of the page are joined to what they show.
const statement = `
  with ${foundProjects},
  listed as (
    select found.*, round(found.score::numeric, 1) as rank, p.phase = 'closed' as is_closed, p.significant_on,
      count(*) over ()::int as total
    from found join project p on p.id = found.id where p.deleted_at is null),
  chosen as materialized (
    select listed.*, row_number() over (order by rank desc, place, is_closed, significant_on, id) as position
    from listed order by rank desc, place, is_closed, significant_on, id limit $6 offset $7)
  select p.id, p.proposal_id as "proposalId", school.name as school, school.urn, la.name as "localAuthority", p.type, p.phase, p.outcome,
    pp.decision, p.significant_on::text as "significantOn", p.significant_is_provisional as "isProvisional",
    case when p.phase = 'preparing' then officer.first_name || ' ' || officer.last_name
      else caseworker.first_name || ' ' || caseworker.last_name end as officer,
    chosen.found_by as "foundBy", chosen.found_name as "foundName", chosen.total
  from chosen join project p on p.id = chosen.id join establishment school on school.id = p.school_id
  join proposal on proposal.id = p.proposal_id
  join local_authority la on la.id = p.local_authority_id join proposal_progress pp on pp.id = p.proposal_id
  left join person officer on officer.id = proposal.officer_id left join person caseworker on caseworker.id = p.caseworker_id
  order by chosen.position`

/**
 * One page of the projects that a text finds by school, academy, trust or person (typos forgiven, the nearest first) or by URN, UKPRN,
 * LAESTAB, TRN or reference (exactly, before all others). Nothing for a text that cannot be searched for. One statement. Throws Forbidden.
 */
export async function searchProjects(
  who: Principal,
  typed: string,
  page: number,
): Promise<{ rows: SearchResult[]; total: number }> {
  authorise(who, 'project.list')
  const text = searchedText(typed)
  if (searchProblem(text)) return { rows: [], total: 0 }
  const { code, laestab } = identifiersIn(text)
  const { rows } = await pool().query<
    Omit<SearchResult, 'significantOn'> & { significantOn: string | null; total: number }
  >({
    name: 'search-projects',
    text: statement,
    values: [text, code, laestab?.[0], laestab?.[1], !isNumber(text), resultsPerPage, (page - 1) * resultsPerPage],
  })
  const results = rows.map(({ total: _total, significantOn, ...row }) => ({
    ...row,
    significantOn: significantOn === null ? null : parseIsoDate(significantOn)!,
  }))
  return { rows: results, total: rows[0]?.total ?? 0 }
}
