import type { ClosureChange, ImprovementPlan } from '#lib/platform/database/generated/client'
import type { ClosureChangeKind } from '#lib/labels'
import { snakeCase } from '#lib/platform/database/snake-case'
import { joinSql, type Sql } from '#lib/platform/database/sql'
import { contactSource } from './contact-source.ts'
import { dateSources } from './date-sources.ts'
import { decisionSources } from './decision-sources.ts'
import { bare, column, columnOf, derived, linked, linkedBy, part, root } from './source.ts'

const ofProject = ['project_id', columnOf('project', 'id')] as const

/** The last time that a closed project was changed or reopened. */
const lastClosureChange = (type: ClosureChangeKind) =>
  derived<ClosureChange>(
    part`
      select distinct on (project_id) * from closure_change where ${bare('closure_change.kind')} = ${type} order by project_id, id desc
    `,
    ...ofProject,
    { summed: ['closure_change'], table: 'closure_change' },
  )

/**
 * How each noun joins over the chosen projects, in the order the joins are written: one row a project at most, under the
 * noun's name in snake_case. Every table is unqualified, so that the search path
 * says whether it is read as it stands (`public, fn`) or as it stood at a past moment (`as_at, fn`); for the same reason "the
 * newest of each" is a set of its own and never a look-up per row, which a view of the past would repeat for every project.
 */
export const sources = {
  project: root('project'),
  proposal: linked('proposal', 'project.proposal_id', { required: true }),
  localAuthority: linked('local_authority', 'project.local_authority_id', { required: true }),
  director: linked('director', 'local_authority.id'),
  school: linked('establishment', 'project.school_id', { required: true }),
  schoolAuthority: linked('local_authority', 'establishment.local_authority_id', { through: 'school' }),
  memberOfParliament: linked('member_of_parliament', 'establishment.constituency_name', { through: 'school' }),
  academy: linked('establishment', 'project.academy_id'),
  academyAuthority: linked('local_authority', 'establishment.local_authority_id', { through: 'academy' }),
  newTrust: linked('new_trust', 'proposal.new_trust_id'),
  incomingTrust: linkedBy(
    'trust',
    'id',
    part`coalesce(${columnOf('proposal', 'incoming_trust_id')}, ${columnOf('newTrust', 'trust_id')})`,
  ),
  outgoingTrust: linked('trust', 'proposal.outgoing_trust_id'),
  newTrustOfficer: linked('person', 'new_trust.officer_id'),
  projectGroup: linked('project_group', 'proposal.group_id'),
  groupTrust: linked('trust', 'project_group.trust_id'),
  groupOfficer: linked('person', 'project_group.officer_id'),
  officer: linked('person', 'proposal.officer_id'),
  creator: linked('person', 'proposal.created_by_id'),
  caseworker: linked('person', 'project.caseworker_id'),
  preparation: linked('preparation', 'proposal.id'),
  improvementPlan: derived<ImprovementPlan & { plans: number }>(
    part`
      select distinct on (proposal_id) *, (count(*) over (partition by proposal_id))::int as plans
      from improvement_plan where ${bare('improvement_plan.removed_at')} is null order by proposal_id desc, id desc
    `,
    'proposal_id',
    columnOf('proposal', 'id'),
    { summed: ['improvement_plan'], table: 'improvement_plan', made: ['plans'] },
  ),
  overview: linked('overview', 'project.id'),
  budget: linked('budget', 'project.id'),
  opening: linked('opening', 'project.id'),
  progress: linked('project_progress', 'project.id'),
  proposalProgress: linked('proposal_progress', 'proposal.id'),
  lastChangedBy: linkedBy(
    'person',
    'id',
    part`case
      when ${columnOf('proposalProgress', 'last_changed_at')} > ${columnOf('progress', 'last_changed_at')} then ${columnOf('proposalProgress', 'last_changed_by_id')}
      else coalesce(${columnOf('progress', 'last_changed_by_id')}, ${columnOf('proposalProgress', 'last_changed_by_id')}) end`,
  ),
  ...decisionSources,
  ...dateSources,
  changeAfterClosure: lastClosureChange('changed'),
  reopeningAfterClosure: lastClosureChange('reopened'),
  contacts: contactSource,
  notes: derived<{ count: number; latestAt: Date }>(
    part`
      select project.id as project_id, count(*)::int as count, max(${column('note.written_at')}) as latest_at
      from note join project on project.proposal_id = note.proposal_id and (${column('note.project_id')} is null or ${column('note.project_id')} = project.id)
      group by project.id
    `,
    ...ofProject,
    { summed: ['note', 'project'] },
  ),
} as const

export type SourceName = keyof typeof sources

/** A column of a source, both as SQL names them but for the source's capitals: `memberOfParliament.name`. */
export type Read = `${SourceName}.${string}`

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
export const joinsFor = (wanted: Iterable<SourceName>): Sql =>
  joinSql(
    neededFor(wanted).map((name) => sources[name].join(snakeCase(name))),
    '\n',
  )
