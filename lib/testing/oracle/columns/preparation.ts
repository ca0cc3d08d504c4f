import {
  equalityImpacts,
  form7Answers,
  planConfidences,
  planArrangers,
  planEnds,
  recommendations,
  schoolSites,
  sponsoredGrants,
} from '#lib/labels'
import {
  answer,
  date,
  decimal,
  integer,
  isConversion,
  isSponsored,
  isVoluntary,
  label,
  labels,
  only,
  text,
  type Cells,
} from '#lib/testing/oracle/cells'
import { isUnit } from '#lib/testing/oracle/provision'
import type { Whole } from '#lib/testing/oracle/whole'

export const preparationCells: Cells = {
  ...only(isVoluntary, {
    governing_body_resolution: ({ preparation }) => answer(preparation?.governingBodyResolution),
    consultation: ({ preparation }) => answer(preparation?.consultation),
    foundation_consent: ({ preparation }) => answer(preparation?.foundationConsent),
    recommendation_notes: ({ preparation }) => text(preparation?.recommendationNotes),
    application_form_saved: ({ preparation }) => answer(preparation?.applicationFormSaved),
    application_form_link: ({ preparation }) => text(preparation?.applicationFormLink),
  }),
  diocesan_consent: ({ preparation }) => answer(preparation?.diocesanConsent),
  rationale_for_project: ({ preparation }) => text(preparation?.rationaleForProject),
  rationale_for_trust: ({ preparation }) => text(preparation?.rationaleForTrust),
  recommendation: ({ preparation }) => label(recommendations, preparation?.recommendation),
  proposal_author: ({ preparation }) => text(preparation?.author),
  equality_impact: ({ preparation }) => label(equalityImpacts, preparation?.equalityImpact),
  equality_reduction: ({ preparation }) => text(preparation?.equalityReduction),
  ...only(isSponsored, {
    form_7_received: ({ preparation }) => label(form7Answers, preparation?.form7Received),
    form_7_received_date: ({ preparation }) => date(preparation?.form7ReceivedOn),
    dao_pack_sent_date: ({ preparation }) => date(preparation?.orderPackSentOn),
    sponsor_name: ({ preparation }) => text(preparation?.sponsorName),
    sponsor_reference: ({ preparation }) => text(preparation?.sponsorReference),
    annex_b_form_saved: ({ preparation }) => answer(preparation?.annexBSaved),
    annex_b_form_link: ({ preparation }) => text(preparation?.annexBLink),
  }),
  ...only(isConversion, {
    proposal_cleared_by: ({ preparation }) => text(preparation?.clearedBy),
    risks_and_issues: ({ preparation }) => text(preparation?.risksAndIssues),
    la_template_sent_date: ({ preparation }) => date(preparation?.templateSentOn),
    la_template_return_date: ({ preparation }) => date(preparation?.templateReturnOn),
    la_template_comments: ({ preparation }) => text(preparation?.templateComments),
    la_template_link: ({ preparation }) => text(preparation?.templateLink),
    support_grant_type: ({ preparation }) => label(sponsoredGrants, preparation?.supportGrantType),
    support_grant_default: ({ preparation }) => answer(preparation?.keepsDefaultGrant),
    support_grant_amount: ({ preparation }) => decimal(preparation?.supportGrantAmount, 2),
    support_grant_reason: ({ preparation }) => text(preparation?.supportGrantReason),
    environmental_improvement_grant: ({ preparation }) => answer(preparation?.environmentalGrant),
  }),
  ...only((of) => isConversion(of) && isUnit(of), {
    school_sites: ({ preparation }) => label(schoolSites, preparation?.schoolSites),
  }),
}

const newest = ({ plans }: Whole) => plans.at(-1)

export const planCells = only(isSponsored, {
  improvement_plans: ({ plans }) => integer(plans.length),
  improvement_plan_arranged_by: (of) => labels(planArrangers, newest(of)?.arrangedBy),
  improvement_plan_other_arranger: (of) => text(newest(of)?.otherArranger),
  improvement_plan_provided_by: (of) => text(newest(of)?.providedBy),
  improvement_plan_start_date: (of) => date(newest(of)?.startsOn),
  improvement_plan_end: (of) => label(planEnds, newest(of)?.ends),
  improvement_plan_end_date: (of) => date(newest(of)?.endsOn),
  improvement_plan_confidence: (of) => label(planConfidences, newest(of)?.confidence),
  improvement_plan_comments: (of) => text(newest(of)?.comments),
})
