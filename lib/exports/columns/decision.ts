import { decisionMakerRoles, decisions } from '#lib/labels'
import { defineColumns } from '#lib/exports/column'
import { coded, field } from '#lib/exports/value'

export const decisionColumns = defineColumns('Decision', [
  {
    id: 'decision',
    heading: 'Decision',
    type: 'code',
    meaning: 'The latest decision on the proposal. Blank until one is recorded; so are all columns of this group.',
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
    meaning: 'Why a proposal was declined or deferred: each reason and its details, with a semicolon between.',
    value: field('decisionReasons', 'reasons'),
  },
  {
    id: 'decision_recorded_at',
    heading: 'Decision recorded at',
    type: 'instant',
    meaning: 'When the decision was entered here.',
    value: field('decision', 'recordedAt'),
  },
])
