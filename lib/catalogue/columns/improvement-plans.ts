import { planArrangers, planConfidences, planEnds } from '#lib/labels'
import { defineColumns } from '#lib/catalogue/model/column'
import { coded, codedList, field, expression } from '#lib/catalogue/model/value'

const latest = {
  appliesTo: 'sponsored conversions',
  meaning: 'Of the newest plan; earlier ones are in the service. Blank where there is none.',
} as const

/** The school improvement plans of sponsored conversions: how many, and the newest. */
export const improvementPlanColumns = defineColumns('School improvement plan', [
  {
    id: 'improvement_plans',
    heading: 'School improvement plans',
    type: 'integer',
    appliesTo: 'sponsored conversions',
    meaning: 'How many there are, without those that were removed.',
    value: expression`coalesce(${field('improvementPlan', 'plans')}, 0)`,
  },
  {
    id: 'improvement_plan_arranged_by',
    heading: 'Improvement plan arranged by',
    type: 'text',
    ...latest,
    value: codedList(field('improvementPlan', 'arrangedBy'), planArrangers),
  },
  {
    id: 'improvement_plan_other_arranger',
    heading: 'Improvement plan other arranger',
    type: 'text',
    appliesTo: 'sponsored conversions',
    meaning: 'Who else arranged the newest plan. Blank where nobody else did.',
    value: field('improvementPlan', 'otherArranger'),
  },
  {
    id: 'improvement_plan_provided_by',
    heading: 'Improvement plan provided by',
    type: 'text',
    ...latest,
    value: field('improvementPlan', 'providedBy'),
  },
  {
    id: 'improvement_plan_start_date',
    heading: 'Improvement plan start date',
    type: 'date',
    ...latest,
    value: field('improvementPlan', 'startsOn'),
  },
  {
    id: 'improvement_plan_end',
    heading: 'Improvement plan expected end',
    type: 'code',
    ...latest,
    value: coded(field('improvementPlan', 'ends'), planEnds),
  },
  {
    id: 'improvement_plan_end_date',
    heading: 'Improvement plan expected end date',
    type: 'date',
    appliesTo: 'sponsored conversions',
    meaning: 'The day on which the newest plan ends. Blank unless its expected end is Other.',
    value: field('improvementPlan', 'endsOn'),
  },
  {
    id: 'improvement_plan_confidence',
    heading: 'Confidence in the improvement plan',
    type: 'code',
    ...latest,
    value: coded(field('improvementPlan', 'confidence'), planConfidences),
  },
  {
    id: 'improvement_plan_comments',
    heading: 'Comments on the improvement plan',
    type: 'text',
    appliesTo: 'sponsored conversions',
    meaning: 'Of the newest plan. Blank where there are none.',
    value: field('improvementPlan', 'comments'),
  },
])
