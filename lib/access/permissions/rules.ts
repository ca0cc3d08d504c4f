import type { ConsumerTeam, Phase, ProjectTeam } from '#lib/labels'
import { hasRole, teamsOf, type HeldByKey, type HeldRole, type Principal } from '#lib/principal'

/** What the rules need to know of a proposal. `locked` once approved. */
export type ProposalFacts = {
  officerId: string | null
  regions: readonly ProjectTeam[]
  locked: boolean
  deleted: boolean
}

/** What the rules need to know of a project. */
export type ProjectFacts = {
  phase: Phase
  team: ProjectTeam | null
  caseworkerId: string | null
  officerId: string | null
  region: ProjectTeam
  deleted: boolean
  /** Who of service support said today why they change it although it is closed; null where nobody did, and while it is not closed. */
  correctedBy: string | null
}

/** What the rules need to know of a note: who wrote it, and whether what it is about is closed (completed, refused) or deleted. */
export type NoteFacts = { authorId: string; closed: boolean; deleted: boolean }

/** What the rules need to know of an export: its owner is a consumer team; null for the merged one, which all consumers take. */
export type ExportFacts = { id: string; owner: ConsumerTeam | null }

type Rule<Facts> = { openedBy: string; allows: (who: Principal, facts: Facts) => boolean }
const rule = <Facts = void>(openedBy: string, allows: Rule<Facts>['allows']): Rule<Facts> => ({ openedBy, allows })

const anyRole = (who: Principal) => who.roles.length > 0 && !who.apiKeyId
const caseworking = (who: Principal) =>
  !who.apiKeyId && hasRole(who, 'delivery-officer', 'caseworker', 'team-lead', 'service-support')
const prepares = (who: Principal) => !who.apiKeyId && hasRole(who, 'delivery-officer', 'team-lead', 'service-support')
const supports = (who: Principal) => hasRole(who, 'service-support')
const leads = (who: Principal, ...teams: (string | null)[]) =>
  teamsOf(who, 'team-lead').some((team) => teams.includes(team))
const consumes = (who: Principal) => hasRole(who, 'data-consumer', 'service-support', 'admin')

/**
 * Every action of the service and who may do it; the only place that says so. A page draws a button with `can` and a command
 * asks `authorise`: the same question. `openedBy` completes "This page is for …" on the refusal page.
 * From the permission matrix of the live services (Complete 1.3, Prepare 1.1), with what they only hid enforced here.
 */
export const rules = {
  'proposal.view': rule<{ deleted: boolean }>('people with a role in this service', (who, proposal) =>
    proposal.deleted ? supports(who) : anyRole(who),
  ),
  'proposal.create': rule('delivery officers and team leads', (who) => hasRole(who, 'delivery-officer', 'team-lead')),
  'proposal.receive': rule('the application service', (who) => hasRole(who, 'application-service')),
  'proposal.assign': rule<ProposalFacts>(
    'delivery officers, team leads and service support',
    (who, proposal) => !proposal.deleted && hasRole(who, 'delivery-officer', 'team-lead', 'service-support'),
  ),
  'proposal.edit': rule<ProposalFacts>(
    'the delivery officer assigned to the proposal, their team lead and service support, until the proposal is approved',
    mayEditProposal,
  ),
  'decision.record': rule<ProposalFacts>(
    'the delivery officer assigned to the proposal, their team lead and service support, until the proposal is approved',
    mayEditProposal,
  ),

  'group.manage': rule('delivery officers, team leads and service support', prepares),
  'newTrust.assign': rule('delivery officers, team leads and service support', prepares),
  'newTrust.register': rule<{ registered: boolean }>(
    'caseworkers, delivery officers, team leads and service support; once it is done, service support alone',
    (who, { registered }) => caseworking(who) && (!registered || supports(who)),
  ),
  'newTrust.renumber': rule('service support', supports),
  'document.make': rule<ProposalFacts>(
    'caseworkers, delivery officers, team leads and service support, until the proposal is approved',
    (who, proposal) => caseworking(who) && !proposal.locked && !proposal.deleted,
  ),

  'project.list': rule('people with a role in this service', anyRole),
  'project.view': rule<{ deleted: boolean }>('people with a role in this service', (who, project) =>
    project.deleted ? supports(who) : anyRole(who),
  ),
  'project.handOver': rule<ProjectFacts>(
    'the delivery officer assigned to the proposal, their team lead and service support',
    (who, project) =>
      isCompleting(project) && (project.officerId === who.id || leads(who, project.region) || supports(who)),
  ),
  'handover.list': rule(
    'delivery officers, team leads and service support',
    (who) => !who.apiKeyId && hasRole(who, 'delivery-officer', 'team-lead', 'service-support'),
  ),
  'unassigned.list': rule(
    'team leads and service support',
    (who) => !who.apiKeyId && hasRole(who, 'team-lead', 'service-support'),
  ),
  'handedOver.list': rule(
    'delivery officers and team leads of the regional teams',
    (who) =>
      !who.apiKeyId &&
      teamsOf(who, 'delivery-officer', 'team-lead').some((team) => team !== 'regional-casework-services'),
  ),
  'project.assign': rule<ProjectFacts>(
    'caseworkers, delivery officers, team leads and service support',
    (who, project) => isCompleting(project) && caseworking(who),
  ),
  'project.edit': rule<ProjectFacts>(
    'the person assigned to the project, and service support; once it is closed, service support alone, after saying why',
    (who, project) =>
      (isCompleting(project) && (project.caseworkerId === who.id || supports(who))) || mayCorrect(who, project),
  ),
  'project.revokeOrder': rule<ProjectFacts>(
    'the person assigned to the project, and service support',
    (who, project) => isCompleting(project) && (project.caseworkerId === who.id || supports(who)),
  ),
  'project.correct': rule<ProjectFacts>(
    'service support, once the project is closed',
    (who, project) => isClosed(project) && supports(who),
  ),
  'project.reopen': rule<ProjectFacts>(
    'service support, once the project is closed',
    (who, project) => isClosed(project) && supports(who),
  ),
  'project.hold': rule<ProjectFacts>(
    'the person assigned to the project, and service support',
    (who, project) => isCompleting(project) && (project.caseworkerId === who.id || supports(who)),
  ),
  'project.complete': rule<ProjectFacts>(
    'the person assigned to the project, and service support',
    (who, project) => isCompleting(project) && (project.caseworkerId === who.id || supports(who)),
  ),

  'note.add': rule<Omit<NoteFacts, 'authorId'>>(
    'caseworkers, delivery officers, team leads and service support, until the project is closed',
    (who, { closed, deleted }) => caseworking(who) && !closed && !deleted,
  ),
  'note.change': rule<NoteFacts>(
    'the person who wrote the note, until the project is closed',
    (who, { authorId, closed, deleted }) => caseworking(who) && authorId === who.id && !closed && !deleted,
  ),

  'contact.change': rule<ProjectFacts>(
    'caseworkers, delivery officers, team leads and service support; once the project is closed, service support alone, after saying why',
    (who, project) => (project.phase === 'closed' ? mayCorrect(who, project) : caseworking(who) && !project.deleted),
  ),

  'decision.reopen': rule<ProposalFacts>(
    'service support, while the proposal is approved',
    (who, proposal) => supports(who) && proposal.locked && !proposal.deleted,
  ),
  'decision.enterAcademyOrder': rule<ProposalFacts>(
    'the delivery officer assigned to the proposal, their team lead and service support, once the proposal is approved',
    (who, proposal) => proposal.locked && mayEditProposal(who, { ...proposal, locked: false }),
  ),

  'proposal.delete': rule<{ deleted: boolean }>(
    'service support',
    (who, proposal) => supports(who) && !proposal.deleted,
  ),
  'project.delete': rule<{ deleted: boolean }>('service support', (who, project) => supports(who) && !project.deleted),
  'deletion.undo': rule('service support', supports),
  'support.enter': rule('service support', supports),
  'localAuthority.manage': rule('service support', supports),
  'register.import': rule('service support', supports),
  'academyUrn.list': rule('service support', supports),
  'academyUrn.record': rule<ProjectFacts>(
    'service support; once the project is closed, after saying why',
    (who, project) => supports(who) && (isCompleting(project) || (isClosed(project) && project.correctedBy === who.id)),
  ),
  'load.view': rule(
    'team leads and service support',
    (who) => !who.apiKeyId && hasRole(who, 'team-lead', 'service-support'),
  ),
  'statistics.view': rule('people with a role in this service', anyRole),
  'list.download': rule('delivery officers, caseworkers, team leads and service support', caseworking),

  'export.enter': rule('data consumers, service support and admins', consumes),
  'export.take': rule<ExportFacts>(
    'the team that owns the export, service support and admins',
    (who, facts) => hasRole(who, 'service-support', 'admin') || who.roles.some((held) => opens(held, facts)),
  ),
  'download.view': rule<{ personId: string | null }>(
    'the person who asked for the file, and admins',
    (who, download) => consumes(who) && (download.personId === who.id || hasRole(who, 'admin')),
  ),

  'download.viewAll': rule('admins', (who) => hasRole(who, 'admin')),
  'exportView.keep': rule('data consumers, service support and admins', (who) => consumes(who) && !who.apiKeyId),
  'exportView.use': rule<{ personId: string }>(
    'the person who saved the view',
    (who, { personId }) => consumes(who) && !who.apiKeyId && personId === who.id,
  ),
  'export.define': rule('admins', (who) => hasRole(who, 'admin')),
  'exportQuestion.ask': rule('data consumers, service support and admins', (who) => consumes(who) && !who.apiKeyId),
  'exportQuestion.answer': rule('admins', (who) => hasRole(who, 'admin')),

  'person.manage': rule('admins', (who) => hasRole(who, 'admin')),
  'apiKey.manage': rule('admins', (who) => hasRole(who, 'admin')),
  'audit.view': rule('admins', (who) => hasRole(who, 'admin')),
  'outbox.view': rule('admins', (who) => hasRole(who, 'admin')),
} as const

function mayEditProposal(who: Principal, proposal: ProposalFacts): boolean {
  if (proposal.locked || proposal.deleted) return false
  return (
    (proposal.officerId !== null && proposal.officerId === who.id) || leads(who, ...proposal.regions) || supports(who)
  )
}

/** Whether a role opens an export: a team's opens the merged one and its own, a key for chosen exports those alone. */
function opens(held: HeldRole | HeldByKey, { id, owner }: ExportFacts): boolean {
  if (held.role !== 'data-consumer') return false
  if ('exports' in held && held.exports) return held.exports.includes(id)
  return held.team === null || owner === null || held.team === owner
}

const isCompleting = (project: ProjectFacts) => project.phase === 'completing' && !project.deleted

/** Closed after it was handed over: before that there is no project work to change, only the proposal's. */
const isClosed = (project: ProjectFacts) => project.phase === 'closed' && project.team !== null && !project.deleted

/** Whether somebody has said today why they change a closed project. */
function mayCorrect(who: Principal, project: ProjectFacts): boolean {
  return isClosed(project) && supports(who) && project.correctedBy === who.id
}

export type Action = keyof typeof rules

/** Whether a text names an action. */
export const isAction = (text: unknown): text is Action => typeof text === 'string' && Object.hasOwn(rules, text)

/** The facts an action's rule asks about; void where the roles alone decide. */
export type FactsOf<A extends Action> = (typeof rules)[A] extends Rule<infer Facts> ? Facts : never
