import { redirect } from 'next/navigation'
import { orInterrupt } from '#app/or-interrupt'
import { FormPage } from '#components/forms/form-page'
import { SummaryList } from '#components/govuk/summary-list'
import type { Principal } from '#lib/access/principal'
import { unsubmitted } from '#lib/forms/form-state'
import type { Draft } from '#lib/journeys/drafts'
import { answersIn, checkStep, firstUnanswered } from '#lib/journeys/journey'
import { labelOf, regions, routes } from '#lib/labels'
import { paths } from '#lib/paths'
import { conversionJourney, type ConversionAnswers } from '#lib/proposals/conversion-journey'
import { getSchool, getTrust } from '#lib/register/search'
import { submitConversion } from '../../actions.ts'

/** The answers before the proposal is created, each with a way back to change it. */
export async function CheckConversion({ who, draft, back }: { who: Principal; draft: Draft; back: string }) {
  if (draft.createdAs) redirect(paths.proposal(draft.createdAs))
  const missing = firstUnanswered(conversionJourney, draft.values)
  if (missing !== checkStep) redirect(paths.newProposalStep(draft.id, missing))
  const answers = answersIn(conversionJourney, draft.values) as ConversionAnswers
  const school = await orInterrupt(getSchool(who, answers.schoolId!))
  const trust = answers.trustId ? await orInterrupt(getTrust(who, answers.trustId)) : undefined
  const change = (step: string, hiddenText: string) => [
    { text: 'Change', hiddenText, href: paths.newProposalStep(draft.id, step) },
  ]
  const rows = [
    { key: 'School', value: school.name, actions: change('school', 'school') },
    { key: 'URN', value: school.urn },
    { key: 'Type', value: school.typeName ?? 'Not in the register' },
    {
      key: 'Local authority and region',
      value: `${school.localAuthority?.name ?? ''}, ${labelOf(regions, school.region)}`,
    },
    { key: 'Route', value: labelOf(routes, answers.route), actions: change('route', 'route') },
    {
      key: 'Forms a new trust',
      value: answers.formsNewTrust === 'yes' ? 'Yes' : 'No',
      actions: change('new-trust', 'whether it forms a new trust'),
    },
    trust
      ? { key: 'Incoming trust', value: trust.name, actions: change('trust', 'incoming trust') }
      : { key: 'New trust', value: answers.newTrustName ?? '', actions: change('trust-name', 'name of the new trust') },
  ]
  return (
    <FormPage
      title="Check your answers before you create the proposal"
      caption="Propose a conversion"
      back={{ href: back }}
      action={submitConversion.bind(null, { draftId: draft.id })}
      initial={unsubmitted()}
      fields={[]}
      submit="Create proposal"
      intro={<SummaryList rows={rows} />}
    />
  )
}
