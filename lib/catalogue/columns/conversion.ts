import { equalityImpacts, form7Answers, recommendations } from '#lib/labels'
import { defineColumns } from '#lib/catalogue/model/column'
import { coded, field } from '#lib/catalogue/model/value'

const voluntary = { appliesTo: 'voluntary conversions', meaning: 'Blank until answered.' } as const
const sponsored = { appliesTo: 'sponsored conversions', meaning: 'Blank until answered.' } as const
const conversion = { appliesTo: 'conversions', meaning: 'Blank until entered.' } as const

/** What Prepare asks before the decision, mostly about conversions. */
export const conversionColumns = defineColumns('Preparation', [
  {
    id: 'recommendation',
    heading: 'Recommendation',
    type: 'code',
    meaning:
      'What the decision maker is advised to do. Blank until answered, and for a sponsored conversion, which is directed.',
    value: coded(field('preparation', 'recommendation'), recommendations),
  },
  {
    id: 'recommendation_notes',
    heading: 'Reason for the recommendation',
    type: 'text',
    ...voluntary,
    value: field('preparation', 'recommendationNotes'),
  },
  {
    id: 'form_7_received',
    heading: 'Form 7 received',
    type: 'code',
    ...sponsored,
    value: coded(field('preparation', 'form7Received'), form7Answers),
  },
  {
    id: 'form_7_received_date',
    heading: 'Date the Form 7 was received',
    type: 'date',
    ...sponsored,
    value: field('preparation', 'form7ReceivedOn'),
  },
  {
    id: 'dao_pack_sent_date',
    heading: 'Date the directive academy order pack was sent',
    type: 'date',
    ...sponsored,
    value: field('preparation', 'orderPackSentOn'),
  },
  {
    id: 'sponsor_name',
    heading: 'Sponsor name',
    type: 'text',
    ...sponsored,
    value: field('preparation', 'sponsorName'),
  },
  {
    id: 'sponsor_reference',
    heading: 'Sponsor reference number',
    type: 'text',
    ...sponsored,
    value: field('preparation', 'sponsorReference'),
  },
  {
    id: 'proposal_author',
    heading: 'Author of the proposal',
    type: 'text',
    personal: true,
    meaning: 'Who wrote it. Blank until entered.',
    value: field('preparation', 'author'),
  },
  {
    id: 'proposal_cleared_by',
    heading: 'Proposal cleared by',
    type: 'text',
    personal: true,
    ...conversion,
    value: field('preparation', 'clearedBy'),
  },
  {
    id: 'risks_and_issues',
    heading: 'Risks and issues',
    type: 'text',
    ...conversion,
    value: field('preparation', 'risksAndIssues'),
  },
  {
    id: 'la_template_sent_date',
    heading: 'Date the local authority template was sent',
    type: 'date',
    ...conversion,
    value: field('preparation', 'templateSentOn'),
  },
  {
    id: 'la_template_return_date',
    heading: 'Date the local authority template is wanted back',
    type: 'date',
    ...conversion,
    value: field('preparation', 'templateReturnOn'),
  },
  {
    id: 'la_template_comments',
    heading: 'Comments on the local authority template',
    type: 'text',
    ...conversion,
    value: field('preparation', 'templateComments'),
  },
  {
    id: 'la_template_link',
    heading: 'Link to the local authority template',
    type: 'text',
    ...conversion,
    value: field('preparation', 'templateLink'),
  },
  {
    id: 'equality_impact',
    heading: 'Public sector equality duty impact',
    type: 'code',
    meaning:
      'How likely the change is to affect people who share a protected characteristic more than others. Blank until answered.',
    value: coded(field('preparation', 'equalityImpact'), equalityImpacts),
  },
  {
    id: 'equality_reduction',
    heading: 'What will be done to reduce the equality impact',
    type: 'text',
    meaning: 'Blank until entered, and where the impact is unlikely.',
    value: field('preparation', 'equalityReduction'),
  },
])
