import { schools, trusts } from '#lib/reference/schools/nearest-queries'

/**
 * Names that lead to projects: the nearest by the table's index of `name`, of those `among` them that have projects at all, ranked by how
 * well each word is found in `document`.
 */
type NamedSource = { kind: string; table: string; name: string; document: string; among: string; most: number }

/** Every kind of name. `name` is the expression of a search index: change the two together. */
export const named: readonly NamedSource[] = [
  {
    kind: 'school',
    table: 'establishment',
    name: 'fn.search_words(name)',
    document: schools.document,
    among: `exists (
      select from (select school_id as id from project union all select academy_id from project) as concerned
      where concerned.id = establishment.id)`,
    most: 200,
  },
  {
    kind: 'academy',
    table: 'opening',
    name: 'fn.search_words(academy_name)',
    document: 'fn.search_words(academy_name)',
    among: 'academy_name is not null',
    most: 50,
  },
  {
    kind: 'trust',
    table: 'trust',
    name: trusts.document,
    document: trusts.document,
    among: `(exists (select from proposal where incoming_trust_id = trust.id)
      or exists (select from proposal where outgoing_trust_id = trust.id))`,
    most: 10,
  },
  {
    kind: 'new-trust',
    table: 'new_trust',
    name: `fn.search_words(name || ' ' || reference || ' ' || reference_number)`,
    document: `fn.search_words(name || ' ' || reference || ' ' || reference_number)`,
    among: 'true',
    most: 10,
  },
  {
    kind: 'person',
    table: 'person',
    name: `fn.search_words(first_name || ' ' || last_name)`,
    document: `fn.search_words(first_name || ' ' || last_name)`,
    among: `kind = 'person'`,
    most: 10,
  },
]

/** How well the letters of the words must be found, from 0 to 1, and how much less well than those of the best. */
const [nearEnough, nearBest] = [0.45, 0.25]

/** What an identifier ($2; $3 and $4 are the parts of a LAESTAB number, $1 the text as typed) stands for. */
const exact = `
  select 'school' as kind, id from establishment where urn = $2
  union all select 'school', id from establishment where ukprn = $2
  union all select 'school', establishment.id from establishment join local_authority la on la.id = local_authority_id
    where la.code = $3 and establishment_number = $4
  union all select 'school', id from establishment where $2 ~ '^[0-9]{4}$' and establishment_number = $2
  union all select 'trust', id from trust where ukprn = $2
  union all select 'trust', id from trust where reference_number = $2
  union all select 'trust', id from trust where companies_house_number in ($2, '0' || $2)
  union all select 'new-trust', id from new_trust where $2 in (reference, reference_number)
  union all select 'person', id from person where email = lower($1)
  union all select 'proposal', id from proposal where reference = $2
  union all select 'proposal', id from proposal where application_reference = $1
  union all select 'proposal', proposal.id from proposal join project_group on project_group.id = group_id
    where project_group.reference = $2`

// A long word says more than a short one. The score is computed once a row: `offset 0` keeps it out of the condition.
const nearestOf = ({ kind, table, name, document, among, most }: NamedSource) => `
  select '${kind}' as kind, id, score::real from (
    select id, (select sum(length(word) * word_similarity(word, document)) / sum(length(word)) from word) as score from (
      select id, ${document} as document from ${table} where ${among}
      order by ${name} <-> fn.search_words($1) limit ${most}) as near offset 0) as scored
  where score >= ${nearEnough}`

/** The projects of what was found, each with how it was found. */
const projectsOf = `
  select project.id, hit.score, 'school' as found_by, null as found_name, 1 as place
    from hit join project on project.school_id = hit.id where hit.kind = 'school'
  union all select project.id, hit.score, 'academy', establishment.name, 2
    from hit join project on project.academy_id = hit.id join establishment on establishment.id = hit.id where hit.kind = 'school'
  union all select opening.id, hit.score, 'academy', academy_name, 2
    from hit join opening on opening.id = hit.id where hit.kind = 'academy'
  union all select project.id, hit.score, 'incoming', trust.name, 3 from hit join trust on trust.id = hit.id
    join proposal on proposal.incoming_trust_id = hit.id join project on project.proposal_id = proposal.id where hit.kind = 'trust'
  union all select project.id, hit.score, 'outgoing', trust.name, 4 from hit join trust on trust.id = hit.id
    join proposal on proposal.outgoing_trust_id = hit.id join project on project.proposal_id = proposal.id where hit.kind = 'trust'
  union all select project.id, hit.score, 'incoming', new_trust.name, 3
    from hit join new_trust on new_trust.trust_id = hit.id join proposal on proposal.new_trust_id = new_trust.id
    join project on project.proposal_id = proposal.id where hit.kind = 'trust'
  union all select project.id, hit.score, 'incoming', new_trust.name, 3
    from hit join new_trust on new_trust.id = hit.id join proposal on proposal.new_trust_id = new_trust.id
    join project on project.proposal_id = proposal.id where hit.kind = 'new-trust'
  union all select project.id, hit.score, 'person', null, 5
    from hit join project on project.caseworker_id = hit.id where hit.kind = 'person'
  union all select project.id, hit.score, 'person', null, 5
    from hit join proposal on proposal.officer_id = hit.id join project on project.proposal_id = proposal.id
    where hit.kind = 'person' and project.phase <> 'completing' and project.caseworker_id is null
  union all select project.id, hit.score, 'proposal', proposal.reference, 1
    from hit join proposal on proposal.id = hit.id join project on project.proposal_id = hit.id where hit.kind = 'proposal'`

/** The projects that a text finds, as `found (id, score, found_by, found_name, place)`: identifiers first, names where $5 says so. */
export const foundProjects = `
  word as materialized (
    select word from regexp_split_to_table(fn.search_words($1), '[^[:alnum:]]+') word where word <> ''),
  near as materialized (${named.map(nearestOf).join(' union all ')}),
  hit as materialized (
    select kind, id, 2::real as score from (${exact}) as exact
    union all select kind, id, score from near
    where $5::boolean and score >= (select max(score) from near) - ${nearBest}),
  found as (
    select distinct on (id) id, score, found_by, found_name, place from (${projectsOf}) as of_hits
    order by id, score desc, place)`
