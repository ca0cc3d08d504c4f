import { planJourney } from '#lib/casework/improvement-plans/journey'
import {
  contactCategories,
  decisionMakerRoles,
  decisionReasons,
  decisions,
  projectTypes,
  dateChangeReasons,
  outcomes,
  phases,
  projectTeams,
  proposalOrigins,
  regions,
  routes,
  type ProjectType,
  yesNo,
} from '#lib/labels'
import {
  code,
  date,
  factFields,
  instant,
  journeyFields,
  month,
  named,
  text,
  yesOrNo,
  type HistoryField,
} from './fields.ts'

/** A watched table that is part of a proposal or project, and what its columns are called. */
export type AuditedTable = { about?: string; fields: Record<string, HistoryField> }

const deletion = { deleted_at: instant('Deleted'), deletion_reason: text('Reason for deletion') }

/** Every part of a record by its table. A table or column that somebody adds is missed by a test until it is here, or told elsewhere. */
export const auditedTables = (type: ProjectType): Record<string, AuditedTable> => ({
  proposal: {
    fields: {
      reference: text('Reference'),
      type: code('Type', projectTypes),
      route: code('Route', routes),
      incoming_trust_id: named('Incoming trust', 'trust'),
      new_trust_id: named('New trust', 'newTrust'),
      outgoing_trust_id: named('Outgoing trust', 'trust'),
      group_id: named('Group', 'group'),
      origin: code('Created through', proposalOrigins),
      application_reference: text('Application reference'),
      application_received_on: date('Application received'),
      officer_id: named('Delivery officer', 'person'),
      ...deletion,
    },
  },
  preparation: { fields: factFields('preparation', type) },
  decision: {
    fields: {
      kind: code('Decision', decisions),
      maker_role: code('Decision: who made it', decisionMakerRoles),
      maker_name: text('Decision: name of who made it'),
      decided_on: date('Decision: date'),
      conditions: text('Decision: conditions'),
    },
  },
  decision_reason: {
    fields: { reason: code('Decision: reason', decisionReasons), details: text('Decision: details of the reason') },
  },
  reopening: {
    fields: { reason: text('Reopened after the decision: reason') },
  },
  improvement_plan: {
    about: 'provided_by',
    fields: {
      ...journeyFields('School improvement plan', planJourney),
      removed_at: instant('School improvement plan: removed'),
    },
  },
  project: {
    fields: {
      school_id: named('School or academy', 'establishment'),
      academy_id: named('Academy', 'establishment'),
      local_authority_id: named('Local authority', 'localAuthority'),
      region: code('Region', regions),
      phase: code('Phase', phases),
      outcome: code('Outcome', outcomes),
      team: code('Team', projectTeams),
      handed_over_at: instant('Handed over'),
      caseworker_id: named('Assigned to', 'person'),
      significant_on: month(type === 'conversion' ? 'Conversion date' : 'Transfer date'),
      significant_is_provisional: yesOrNo('Date is provisional'),
      closed_at: instant('Closed'),
      held_at: instant('On hold since'),
      hold_reason: text('On hold: reason'),
      ...deletion,
    },
  },
  hold_change: { fields: { reason: text('Put on hold or resumed: reason') } },
  closure_change: {
    fields: { reason: text('Changed or reopened after closure: reason') },
  },
  overview: { fields: factFields('overview', type) },
  budget: { fields: factFields('budget', type) },
  opening: {
    fields: {
      ...factFields('opening', type),
      main_contact_is_director: yesOrNo('Confirm the main contact: director of children’s services'),
      academy_order_sent_on: date('Academy order sent'),
      school_link: text('SharePoint folder of the school or academy'),
      incoming_trust_link: text('SharePoint folder of the incoming trust'),
      outgoing_trust_link: text('SharePoint folder of the outgoing trust'),
      two_requires_improvement: code('Two requires improvement', yesNo),
    },
  },
  date_change: { fields: {} },
  date_change_reason: {
    fields: {
      reason: code('Change of date: reason', dateChangeReasons),
      details: text('Change of date: details of the reason'),
    },
  },
  task_record: { fields: {} },
  contact: {
    about: 'name',
    fields: {
      category: code('Contact: category', contactCategories),
      name: text('Contact: name'),
      title: text('Contact: title'),
      organisation: text('Contact: organisation'),
      email: text('Contact: email address'),
      phone: text('Contact: phone number'),
      is_primary: yesOrNo('Contact: primary for the organisation'),
    },
  },
})

/** Watched tables that a record's history leaves out, and why. */
export const excludedTables: Record<string, string> = {
  proposal_progress: 'counted from the tasks',
  project_progress: 'counted from the tasks',
  note: 'has its own page, with authors and times; a note that was deleted is to stay so',
  person: 'not part of a record',
  person_role: 'not part of a record',
  api_key: 'not part of a record',
  local_authority: 'the register’s, with what service support knows of it',
  director: 'part of a local authority',
  member_of_parliament: 'of a constituency, imported',
  establishment: 'the register’s',
  establishment_link: 'the register’s',
  trust: 'the register’s',
  new_trust: 'shared by several proposals, with a history of its own',
  project_group: 'shared by several proposals, with a history of its own',
  export_definition: 'not part of a record',
  export_question: 'not part of a record',
  saved_view: 'not part of a record',
  performance_result: 'published results, the same for everybody',
}

/**
 * Columns that no history tells: ids, counters, and what every change says anyway, who and when. A change of date is told by the date
 * itself, of which `date_change` keeps the reasons.
 */
export const excludedColumns = {
  everywhere: ['id', 'version', 'created_at', 'created_by_id', 'proposal_id', 'project_id', 'deleted_by_id'],
  decision: ['recorded_by_id', 'recorded_at'],
  decision_reason: ['decision_id'],
  project: ['type', 'assigned_at'],
  date_change: ['kind', 'from_on', 'to_on', 'changed_by_id', 'changed_at'],
  date_change_reason: ['date_change_id'],
  hold_change: ['kind', 'changed_by_id', 'changed_at'],
  closure_change: ['kind', 'changed_by_id', 'changed_at'],
  reopening: ['decision_id', 'reopened_by_id', 'reopened_at'],
  improvement_plan: ['saved_at', 'saved_by_id'],
  // Its ticks are told one by one.
  task_record: ['task_key', 'answers', 'saved_at', 'saved_by_id'],
} as const satisfies Record<string, readonly string[]>

/** The columns of a part that are not told. */
export const listExcludedColumns = (part: string): readonly string[] => [
  ...excludedColumns.everywhere,
  ...((excludedColumns as Record<string, readonly string[]>)[part] ?? []),
]
