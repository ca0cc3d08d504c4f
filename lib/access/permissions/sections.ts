import { paths } from '#lib/paths'
import { can } from './can.ts'
import type { Principal } from '#lib/principal'

export type Section = { text: string; href: string }

/** The sections of the service that somebody may open, in the order of the navigation. */
export function sectionsFor(who: Principal): Section[] {
  return [
    { text: 'Proposals', href: paths.proposals, shown: can(who, 'project.list') },
    { text: 'Projects', href: paths.projects, shown: can(who, 'project.list') },
    { text: 'Statistics', href: paths.statistics, shown: can(who, 'statistics.view') },
    { text: 'Propose', href: paths.newProposal, shown: can(who, 'proposal.create') },
    { text: 'Exports', href: paths.exports, shown: can(who, 'export.enter') },
    { text: 'Service support', href: paths.support, shown: can(who, 'support.enter') },
    { text: 'People', href: paths.people, shown: can(who, 'person.manage') },
    { text: 'API keys', href: paths.keys, shown: can(who, 'apiKey.manage') },
    { text: 'Access log', href: paths.audit, shown: can(who, 'audit.view') },
    { text: 'Outbox', href: paths.outbox, shown: can(who, 'outbox.view') },
  ].flatMap(({ shown, ...section }) => (shown ? [section] : []))
}
