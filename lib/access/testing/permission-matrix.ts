import type { HeldByKey, HeldRole, Principal } from '#lib/principal'
import type { Action, FactsOf, ProjectFacts, ProposalFacts } from '#lib/access/permissions/rules'

/*
 * Who may do what, as a table for policy colleagues: a line for everybody who may and for those nearest to them who may not.
 * People work for London or the South East; the school is in London.
 */
const person = (id: string, ...roles: (HeldRole | HeldByKey)[]): Principal => ({
  id,
  name: id,
  email: `${id}@example.education`,
  roles,
})

export const people = {
  'nobody (no role)': person('nobody'),
  officer: person('officer', { role: 'delivery-officer', team: 'london' }),
  'another officer': person('another officer', { role: 'delivery-officer', team: 'london' }),
  caseworker: person('caseworker', { role: 'caseworker', team: 'regional-casework-services' }),
  'another caseworker': person('another caseworker', { role: 'caseworker', team: 'regional-casework-services' }),
  'London lead': person('London lead', { role: 'team-lead', team: 'london' }),
  'South East lead': person('South East lead', { role: 'team-lead', team: 'south-east' }),
  'casework lead': person('casework lead', { role: 'team-lead', team: 'regional-casework-services' }),
  'grants consumer': person('grants consumer', { role: 'data-consumer', team: 'grants' }),
  'letters consumer': person('letters consumer', { role: 'data-consumer', team: 'letters' }),
  'consumer of all': person('consumer of all', { role: 'data-consumer', team: null }),
  support: person('support', { role: 'service-support', team: null }),
  admin: person('admin', { role: 'admin', team: null }),
  'grants key': { ...person('admin', { role: 'data-consumer', team: 'grants' }), apiKeyId: 'key' },
  'letters file key': {
    ...person('admin', { role: 'data-consumer', team: null, exports: ['letters'] }),
    apiKeyId: 'key',
  },
  'application key': { ...person('application', { role: 'application-service', team: null }), apiKeyId: 'key' },
} satisfies Record<string, Principal>

export type Who = keyof typeof people
export const everybody = Object.keys(people) as Who[]
const withRole = everybody.filter((who) => who !== 'nobody (no role)' && !who.endsWith(' key'))

const proposal: ProposalFacts = { officerId: 'officer', regions: ['london'], locked: false, deleted: false }
const completing: ProjectFacts = {
  phase: 'completing',
  team: 'regional-casework-services',
  caseworkerId: 'caseworker',
  officerId: 'officer',
  region: 'london',
  deleted: false,
  correctedBy: null,
}
const closed: ProjectFacts = { ...completing, phase: 'closed' }
const keptByRegion: ProjectFacts = { ...completing, team: 'london', caseworkerId: 'officer' }

const preparing: Who[] = ['officer', 'another officer', 'London lead', 'South East lead', 'casework lead', 'support']
const consuming: Who[] = ['grants consumer', 'letters consumer', 'consumer of all', 'support', 'admin']
const caseworking: Who[] = [...preparing, 'caseworker', 'another caseworker']

/** One line: the action, about what, and everybody who may. All others may not. */
type Line = { [A in Action]: [action: A, about: string, facts: FactsOf<A>, who: Who[]] }[Action]

export const lines: Line[] = [
  ['proposal.view', 'a proposal', { deleted: false }, withRole],
  ['proposal.view', 'a deleted proposal', { deleted: true }, ['support']],
  ['proposal.create', '', undefined, ['officer', 'another officer', 'London lead', 'South East lead', 'casework lead']],
  ['proposal.receive', '', undefined, ['application key']],
  ['proposal.assign', 'a proposal', proposal, preparing],
  ['proposal.assign', 'a deleted proposal', { ...proposal, deleted: true }, []],
  ['proposal.edit', 'a proposal', proposal, ['officer', 'London lead', 'support']],
  ['proposal.edit', 'a proposal that nobody has', { ...proposal, officerId: null }, ['London lead', 'support']],
  [
    'proposal.edit',
    'a transfer over two regions',
    { ...proposal, regions: ['london', 'south-east'] },
    ['officer', 'London lead', 'South East lead', 'support'],
  ],
  ['proposal.edit', 'an approved proposal', { ...proposal, locked: true }, []],
  ['proposal.edit', 'a deleted proposal', { ...proposal, deleted: true }, []],
  ['decision.record', 'a proposal', proposal, ['officer', 'London lead', 'support']],
  ['decision.record', 'an approved proposal', { ...proposal, locked: true }, []],
  ['decision.reopen', 'an approved proposal', { ...proposal, locked: true }, ['support']],
  ['decision.reopen', 'a proposal', proposal, []],
  ['decision.reopen', 'a deleted proposal', { ...proposal, locked: true, deleted: true }, []],
  [
    'decision.enterAcademyOrder',
    'an approved proposal',
    { ...proposal, locked: true },
    ['officer', 'London lead', 'support'],
  ],
  ['decision.enterAcademyOrder', 'a proposal', proposal, []],
  ['decision.enterAcademyOrder', 'a deleted proposal', { ...proposal, locked: true, deleted: true }, []],

  ['group.manage', '', undefined, preparing],
  ['newTrust.assign', '', undefined, preparing],
  ['newTrust.register', 'a trust that the register has now', { registered: false }, caseworking],
  ['newTrust.register', 'one that was entered already', { registered: true }, ['support']],
  ['newTrust.renumber', '', undefined, ['support']],
  ['document.make', 'a proposal', proposal, caseworking],
  ['document.make', 'an approved proposal', { ...proposal, locked: true }, []],
  ['document.make', 'a deleted proposal', { ...proposal, deleted: true }, []],

  ['project.list', '', undefined, withRole],
  ['project.view', 'a project', { deleted: false }, withRole],
  ['project.view', 'a deleted project', { deleted: true }, ['support']],
  ['project.handOver', 'an approved project', completing, ['officer', 'London lead', 'support']],
  ['project.handOver', 'a project being prepared', { ...completing, phase: 'preparing' }, []],
  ['handover.list', '', undefined, preparing],
  ['unassigned.list', '', undefined, ['London lead', 'South East lead', 'casework lead', 'support']],
  ['handedOver.list', '', undefined, ['officer', 'another officer', 'London lead', 'South East lead']],
  ['project.assign', 'a project', completing, caseworking],
  ['project.assign', 'a closed project', { ...completing, phase: 'closed' }, []],
  ['project.edit', 'a project', completing, ['caseworker', 'support']],
  ['project.edit', 'a project the region kept', keptByRegion, ['officer', 'support']],
  ['project.edit', 'a project that nobody has', { ...completing, caseworkerId: null }, ['support']],
  ['project.edit', 'a project being prepared', { ...completing, phase: 'preparing' }, []],
  ['project.edit', 'a closed project', closed, []],
  [
    'project.edit',
    'a closed project that they said why they change',
    { ...closed, correctedBy: 'support' },
    ['support'],
  ],
  ['project.edit', 'one that somebody else said that of', { ...closed, correctedBy: 'another' }, []],
  ['project.edit', 'one that they said it of in another role', { ...closed, correctedBy: 'caseworker' }, []],
  ['project.correct', 'a closed project', closed, ['support']],
  ['project.correct', 'a project that goes on', completing, []],
  ['project.correct', 'a project closed before its handover', { ...closed, team: null }, []],
  ['project.correct', 'a deleted project', { ...closed, deleted: true }, []],
  ['project.reopen', 'a closed project', closed, ['support']],
  ['project.reopen', 'a project that goes on', completing, []],
  ['project.reopen', 'a deleted project', { ...closed, deleted: true }, []],
  ['project.edit', 'a deleted project', { ...completing, deleted: true }, []],
  ['project.hold', 'a project', completing, ['caseworker', 'support']],
  ['project.hold', 'a closed project', { ...completing, phase: 'closed' }, []],
  ['project.hold', 'a deleted project', { ...completing, deleted: true }, []],
  ['project.complete', 'a project', completing, ['caseworker', 'support']],
  ['project.complete', 'a closed project', { ...completing, phase: 'closed' }, []],

  ['project.revokeOrder', 'a project', completing, ['caseworker', 'support']],
  ['project.revokeOrder', 'a closed project', closed, []],
  ['project.revokeOrder', 'a deleted project', { ...completing, deleted: true }, []],

  ['statistics.view', '', undefined, withRole],
  ['list.download', '', undefined, caseworking],

  ['note.add', 'a project', { closed: false, deleted: false }, caseworking],
  ['note.add', 'a closed project', { closed: true, deleted: false }, []],
  ['note.add', 'a deleted project', { closed: false, deleted: true }, []],
  ['note.change', "the caseworker's note", { authorId: 'caseworker', closed: false, deleted: false }, ['caseworker']],
  ['note.change', 'a note of service support', { authorId: 'support', closed: false, deleted: false }, ['support']],
  [
    'note.change',
    'the note of somebody whose role was taken',
    { authorId: 'nobody', closed: false, deleted: false },
    [],
  ],
  ['note.change', 'a note on a closed project', { authorId: 'caseworker', closed: true, deleted: false }, []],
  ['note.change', 'a note on a deleted project', { authorId: 'caseworker', closed: false, deleted: true }, []],

  ['contact.change', 'a project', completing, caseworking],
  ['contact.change', 'a project being prepared', { ...completing, phase: 'preparing' }, caseworking],
  ['contact.change', 'a deleted project', { ...completing, deleted: true }, []],
  ['contact.change', 'a closed project', closed, []],
  [
    'contact.change',
    'one that service support said today why they change',
    { ...closed, correctedBy: 'support' },
    ['support'],
  ],
  ['contact.change', 'one that was closed before its handover', { ...closed, team: null, correctedBy: 'support' }, []],

  ['proposal.delete', 'a proposal', { deleted: false }, ['support']],
  ['proposal.delete', 'a deleted proposal', { deleted: true }, []],
  ['project.delete', 'a project', { deleted: false }, ['support']],
  ['project.delete', 'a deleted project', { deleted: true }, []],
  ['deletion.undo', '', undefined, ['support']],
  ['support.enter', '', undefined, ['support']],
  ['register.import', '', undefined, ['support']],
  ['academyUrn.list', '', undefined, ['support']],
  ['academyUrn.record', 'a project', completing, ['support']],
  ['academyUrn.record', 'a closed project', closed, []],
  ['academyUrn.record', 'one that support said why to change', { ...closed, correctedBy: 'support' }, ['support']],
  ['academyUrn.record', 'a project being prepared', { ...completing, phase: 'preparing' }, []],
  ['academyUrn.record', 'a deleted project', { ...completing, deleted: true }, []],
  ['localAuthority.manage', '', undefined, ['support']],

  ['load.view', '', undefined, ['London lead', 'South East lead', 'casework lead', 'support']],
  [
    'export.enter',
    '',
    undefined,
    ['grants consumer', 'letters consumer', 'consumer of all', 'support', 'admin', 'grants key', 'letters file key'],
  ],
  [
    'export.take',
    'the merged export',
    { id: 'merged', owner: null },
    ['grants consumer', 'letters consumer', 'consumer of all', 'support', 'admin', 'grants key'],
  ],
  [
    'export.take',
    "the grants team's export",
    { id: 'pre-conversion-grants', owner: 'grants' },
    ['grants consumer', 'consumer of all', 'support', 'admin', 'grants key'],
  ],
  [
    'export.take',
    "the letters team's export",
    { id: 'letters', owner: 'letters' },
    ['letters consumer', 'consumer of all', 'support', 'admin', 'letters file key'],
  ],
  ['download.view', "the grants consumer's file", { personId: 'grants consumer' }, ['grants consumer', 'admin']],
  ['download.view', "an officer's file from when they were a consumer", { personId: 'officer' }, ['admin']],

  ['download.viewAll', '', undefined, ['admin']],
  ['exportView.keep', '', undefined, consuming],
  ['exportView.use', "the grants consumer's view", { personId: 'grants consumer' }, ['grants consumer']],
  ['exportView.use', "an officer's view from when they were a consumer", { personId: 'officer' }, []],

  ['export.define', '', undefined, ['admin']],
  ['exportQuestion.ask', '', undefined, consuming],
  ['exportQuestion.answer', '', undefined, ['admin']],

  ['person.manage', '', undefined, ['admin']],
  ['apiKey.manage', '', undefined, ['admin']],
  ['audit.view', '', undefined, ['admin']],
  ['outbox.view', '', undefined, ['admin']],
]

/** Everybody who may do an action about what a line names. */
export function allowedTo(action: Action, about = ''): readonly Who[] {
  const line = lines.find((one) => one[0] === action && one[1] === about)
  if (!line) throw new Error(`No line says who may do ${action} about “${about}”`)
  return line[3]
}
