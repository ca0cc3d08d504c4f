import { decisionMakerRoles, decisions } from '#lib/labels'
import { defineColumns } from '#lib/catalogue/model/column'
import { coded, field, expression } from '#lib/catalogue/model/value'

export const decisionColumns = defineColumns('Decision', [
  {
    id: 'decision',
    heading: 'Decision',
    type: 'code',
    meaning:
      'The decision that counts, the latest. Blank until one is recorded and after an approval is undone; so is what belongs to it.',
    value: coded(field('decision', 'kind'), decisions),
  },
  {
    id: 'decision_date',
    heading: 'Decision date',
    type: 'date',
    meaning: 'When it was decided. Teams that pay grants know it as the advisory board date.',
    value: field('decision', 'decidedOn'),
  },
  {
    id: 'decision_maker_name',
    heading: 'Decision maker name',
    type: 'text',
    personal: true,
    meaning: 'Who decided. Blank where the role is None.',
    value: field('decision', 'makerName'),
  },
  {
    id: 'decision_maker_role',
    heading: 'Decision maker role',
    type: 'code',
    meaning: 'The role of the person who decided.',
    value: coded(field('decision', 'makerRole'), decisionMakerRoles),
  },
  {
    id: 'decision_conditions',
    heading: 'Decision conditions',
    type: 'text',
    meaning: 'The conditions of an approval with conditions. Blank for every other decision.',
    value: field('decision', 'conditions'),
  },
  {
    id: 'decision_reasons',
    heading: 'Decision reasons',
    type: 'text',
    meaning:
      'Why a proposal was declined, deferred or withdrawn, or its order revoked: each reason and its details, with a semicolon between.',
    value: field('decisionReasons', 'reasons'),
  },
  {
    id: 'decision_recorded_at',
    heading: 'Decision recorded at',
    type: 'instant',
    meaning: 'When the decision was entered here.',
    value: field('decision', 'recordedAt'),
  },
  {
    id: 'academy_order_date',
    heading: 'Date the academy order was sent',
    type: 'date',
    appliesTo: 'voluntary conversions',
    meaning:
      'Blank until an approved conversion’s academy order is sent. Prepare knew it as the date the AO was issued.',
    value: field('opening', 'academyOrderSentOn'),
  },
  {
    id: 'dao_revoked',
    heading: 'Directive academy order revoked',
    type: 'text',
    appliesTo: 'sponsored conversions',
    meaning: 'The date on which a minister revoked the directive academy order (DAO); no where it stands.',
    value: expression`case when ${field('decision', 'kind')} = 'order-revoked' then ${field('decision', 'decidedOn')}::text else 'no' end`,
  },
  {
    id: 'order_revoked_reasons',
    heading: 'Reasons the directive academy order was revoked',
    type: 'text',
    appliesTo: 'sponsored conversions',
    meaning: 'Each reason and its details, with a semicolon between; not revoked where the order stands.',
    value: expression`case when ${field('decision', 'kind')} = 'order-revoked' then ${field('decisionReasons', 'reasons')} else 'not revoked' end`,
  },
  {
    id: 'decision_count',
    heading: 'Number of decisions',
    type: 'integer',
    meaning: 'How many decisions have been recorded on the proposal, the latest included; 0 until there is one.',
    value: expression`coalesce(${field('decisionHistory', 'decisions')}, 0)`,
  },
  {
    id: 'previous_decision',
    heading: 'Previous decision',
    type: 'code',
    meaning: 'The last decision that does not count any more, such as a deferral. Blank where there was none.',
    value: coded(field('decisionHistory', 'previousKind'), decisions),
  },
  {
    id: 'previous_decision_date',
    heading: 'Previous decision date',
    type: 'date',
    meaning: 'When that decision was made. Blank where there was none.',
    value: field('decisionHistory', 'previousOn'),
  },
  {
    id: 'approval_undone_at',
    heading: 'Approval undone at',
    type: 'instant',
    meaning:
      'When service support undid an approval, so that the proposal was prepared again. Blank where that never happened.',
    value: field('reopening', 'reopenedAt'),
  },
  {
    id: 'approval_undone_reason',
    heading: 'Why the approval was undone',
    type: 'text',
    meaning: 'The reason that service support gave. Blank where no approval was undone.',
    value: field('reopening', 'reason'),
  },
])
