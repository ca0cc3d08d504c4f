import { defineColumns } from '#lib/catalogue/model/column'
import { field, orUnconfirmed, expression, yesOrNo } from '#lib/catalogue/model/value'

const isProvisional = field('project', 'significantIsProvisional')

export const dateColumns = defineColumns('Dates', [
  {
    id: 'significant_date',
    heading: 'Conversion or transfer date',
    type: 'date',
    meaning: 'The date as it stands today, provisional or confirmed. Blank until one is proposed.',
    value: field('project', 'significantOn'),
  },
  {
    id: 'significant_date_confirmed',
    heading: 'Conversion or transfer date is confirmed',
    type: 'yes-no',
    meaning: 'no while the date is provisional, yes once the stakeholder kick-off has confirmed it.',
    value: yesOrNo(expression`not ${isProvisional}`),
  },
  {
    id: 'provisional_date',
    heading: 'Provisional conversion or transfer date',
    type: 'date',
    meaning: 'The first date that was proposed, whatever it has become since. Blank until one is proposed.',
    value: expression`coalesce(${field('dateHistory', 'firstOn')}, ${field('project', 'significantOn')})`,
  },
  {
    id: 'confirmed_date',
    heading: 'Confirmed conversion or transfer date',
    type: 'date',
    meaning: 'The date once it is confirmed; unconfirmed until then.',
    value: orUnconfirmed(expression`case when not ${isProvisional} then ${field('project', 'significantOn')} end`),
  },
  {
    id: 'significant_date_moves',
    heading: 'Times the conversion or transfer date moved',
    type: 'integer',
    meaning: 'How often the date became another date after it was first proposed.',
    value: expression`coalesce(${field('dateHistory', 'moves')}, 0)`,
  },
  {
    id: 'significant_date_changed_at',
    heading: 'Conversion or transfer date last changed at',
    type: 'instant',
    meaning: 'When the date was last set, moved or confirmed. Blank where it never was.',
    value: field('dateHistory', 'lastChangedAt'),
  },
  {
    id: 'significant_date_change_reasons',
    heading: 'Why the conversion or transfer date last changed',
    type: 'text',
    meaning:
      'The reasons of the last change, each with its details and a semicolon between. Blank where it never changed.',
    value: field('significantDateReasons', 'reasons'),
  },
  {
    id: 'proposed_decision_date',
    heading: 'Proposed decision date',
    type: 'date',
    meaning: 'When the decision is expected. Blank until somebody enters it.',
    value: field('preparation', 'proposedDecisionOn'),
  },
  {
    id: 'proposed_decision_date_moves',
    heading: 'Times the proposed decision date moved',
    type: 'integer',
    meaning: 'How often the date became another date after it was first entered.',
    value: expression`coalesce(${field('decisionDateHistory', 'moves')}, 0)`,
  },
  {
    id: 'proposed_decision_date_change_reasons',
    heading: 'Why the proposed decision date last changed',
    type: 'text',
    meaning:
      'The reasons of the last change, each with its details and a semicolon between. Blank where it never changed.',
    value: field('decisionDateHistory', 'reasons'),
  },
  {
    id: 'previously_considered_date',
    heading: 'Date previously considered',
    type: 'date',
    meaning: 'When the proposal was considered before. Blank where it never was.',
    value: field('preparation', 'previouslyConsideredOn'),
  },
  {
    id: 'date_academy_opened',
    heading: 'Date the academy opened or transferred',
    type: 'date',
    meaning: 'The day the conversion or transfer happened; unconfirmed until it is recorded.',
    value: orUnconfirmed(field('opening', 'openedOn')),
  },
])
