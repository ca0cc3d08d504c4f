import type {
  Budget,
  ClosureChange,
  Director,
  Establishment,
  ImprovementPlan,
  LocalAuthority,
  MemberOfParliament,
  NewTrust,
  Opening,
  Overview,
  Person,
  Preparation,
  Project,
  ProjectGroup,
  ProjectProgress,
  Proposal,
  ProposalProgress,
  Trust,
} from '#lib/platform/database/generated/client'
import type { ClosureChangeKind } from '#lib/labels'
import { contactSource, type Contacts } from './contact-source.ts'
import { dateSources } from './date-sources.ts'
import { decisionSources } from './decision-sources.ts'
import { quoted } from '#lib/platform/database/quoted'
import { source } from './source.ts'

/** The last time that a closed project was changed or reopened. */
const lastClosureChange = (type: ClosureChangeKind) => `
      select distinct on (project_id) * from closure_change where kind = ${quoted(type)} order by project_id, id desc
    `

/**
 * How each noun joins over the chosen projects, in the order the joins are written: one row a project at most, under the
 * noun's name in snake_case. A noun that `needs` another names a column of it. Every table is unqualified, so that the search path
 * says whether it is read as it stands (`public, fn`) or as it stood at a past moment (`as_at, fn`); for the same reason "the
 * newest of each" is a set of its own and never a look-up per row, which a view of the past would repeat for every project.
 */
export const sources = {
  project: source<Project>('from project'),
  proposal: source<Proposal>('join proposal on proposal.id = project.proposal_id'),
  localAuthority: source<LocalAuthority>('join local_authority on local_authority.id = project.local_authority_id'),
  director: source<Director>(
    'left join director on director.local_authority_id = local_authority.id',
    'localAuthority',
  ),
  school: source<Establishment>('join establishment as school on school.id = project.school_id'),
  schoolAuthority: source<LocalAuthority>(
    'left join local_authority as school_authority on school_authority.id = school.local_authority_id',
    'school',
  ),
  memberOfParliament: source<MemberOfParliament>(
    'left join member_of_parliament on member_of_parliament.constituency_name = school.constituency_name',
    'school',
  ),
  academy: source<Establishment>('left join establishment as academy on academy.id = project.academy_id'),
  academyAuthority: source<LocalAuthority>(
    'left join local_authority as academy_authority on academy_authority.id = academy.local_authority_id',
    'academy',
  ),
  newTrust: source<NewTrust>('left join new_trust on new_trust.id = proposal.new_trust_id', 'proposal'),
  incomingTrust: source<Trust>(
    'left join trust as incoming_trust on incoming_trust.id = coalesce(proposal.incoming_trust_id, new_trust.trust_id)',
    'proposal',
    'newTrust',
  ),
  outgoingTrust: source<Trust>(
    'left join trust as outgoing_trust on outgoing_trust.id = proposal.outgoing_trust_id',
    'proposal',
  ),
  newTrustOfficer: source<Person>(
    'left join person as new_trust_officer on new_trust_officer.id = new_trust.officer_id',
    'newTrust',
  ),
  projectGroup: source<ProjectGroup>('left join project_group on project_group.id = proposal.group_id', 'proposal'),
  groupTrust: source<Trust>(
    'left join trust as group_trust on group_trust.id = project_group.trust_id',
    'projectGroup',
  ),
  groupOfficer: source<Person>(
    'left join person as group_officer on group_officer.id = project_group.officer_id',
    'projectGroup',
  ),
  officer: source<Person>('left join person as officer on officer.id = proposal.officer_id', 'proposal'),
  creator: source<Person>('left join person as creator on creator.id = proposal.created_by_id', 'proposal'),
  caseworker: source<Person>('left join person as caseworker on caseworker.id = project.caseworker_id'),
  preparation: source<Preparation>('left join preparation on preparation.id = proposal.id', 'proposal'),
  improvementPlan: source<ImprovementPlan & { plans: number }>(
    `left join (
      select distinct on (proposal_id) *, (count(*) over (partition by proposal_id))::int as plans
      from improvement_plan where removed_at is null order by proposal_id desc, id desc
    ) as improvement_plan on improvement_plan.proposal_id = proposal.id`,
    'proposal',
  ),
  overview: source<Overview>('left join overview on overview.id = project.id'),
  budget: source<Budget>('left join budget on budget.id = project.id'),
  opening: source<Opening>('left join opening on opening.id = project.id'),
  progress: source<ProjectProgress>('left join project_progress as progress on progress.id = project.id'),
  proposalProgress: source<ProposalProgress>(
    'left join proposal_progress on proposal_progress.id = proposal.id',
    'proposal',
  ),
  lastChangedBy: source<Person>(
    `left join person as last_changed_by on last_changed_by.id = case
      when proposal_progress.last_changed_at > progress.last_changed_at then proposal_progress.last_changed_by_id
      else coalesce(progress.last_changed_by_id, proposal_progress.last_changed_by_id) end`,
    'progress',
    'proposalProgress',
  ),
  ...decisionSources,
  ...dateSources,
  changeAfterClosure: source<ClosureChange>(
    `left join (${lastClosureChange('changed')}) as change_after_closure on change_after_closure.project_id = project.id`,
  ),
  reopeningAfterClosure: source<ClosureChange>(
    `left join (${lastClosureChange('reopened')}) as reopening_after_closure on reopening_after_closure.project_id = project.id`,
  ),
  contacts: source<Contacts>(`left join (${contactSource}) as contacts on contacts.project_id = project.id`),
  notes: source<{ count: number; latestAt: Date }>(
    `left join (
      select project.id as project_id, count(*)::int as count, max(note.written_at) as latest_at
      from note join project on project.proposal_id = note.proposal_id and (note.project_id is null or note.project_id = project.id)
      group by project.id
    ) as notes on notes.project_id = project.id`,
  ),
} as const

export type SourceName = keyof typeof sources
/** The fields of a source's row, as the Prisma models name them. */
export type FieldOf<Name extends SourceName> = keyof NonNullable<(typeof sources)[Name]['row']> & string

/** These sources and those that they need, in the order of their joins. */
export function neededFor(wanted: Iterable<SourceName>): SourceName[] {
  const needed = new Set<string>(['project'])
  const need = (name: string) => {
    needed.add(name)
    for (const other of sources[name as SourceName].needs) need(other)
  }
  for (const name of wanted) need(name)
  return (Object.keys(sources) as SourceName[]).filter((name) => needed.has(name))
}

/** The FROM clause for these sources and those that they need. */
export const joinsFor = (wanted: Iterable<SourceName>): string =>
  neededFor(wanted)
    .map((name) => sources[name].join)
    .join('\n')
