import { redirect } from 'next/navigation'
import { FormPage } from '#components/forms/form-page'
import { SummaryList, type SummaryRow } from '#components/govuk/summary-list'
import type { Principal } from '#lib/principal'
import { unsubmitted } from '#lib/platform/forms/form-state'
import type { Draft } from '#lib/platform/journeys/drafts'
import { answersIn, checkStep, firstUnanswered } from '#lib/platform/journeys/journey'
import { labelOf, regions, routes, yesNo, type ProjectType } from '#lib/labels'
import { paths } from '#lib/paths'
import type { ConversionAnswers } from '#lib/casework/proposals/creating/conversion-journey'
import { getAcademies, getNewTrust } from '#lib/casework/proposals/creating/queries'
import { trustNumbers } from '#lib/casework/proposals/creating/options'
import { creationJourneys } from '#lib/casework/proposals/creating/creation-journeys'
import type { TransferAnswers } from '#lib/casework/proposals/creating/transfer-journey'
import { getSchool, getTrust } from '#lib/reference/schools/queries'
import { submitProposal } from '../../actions.ts'

type Props = { who: Principal; type: ProjectType; draft: Draft; back: string; caption: string }
type Answers = Partial<ConversionAnswers & TransferAnswers>
type Change = (step: string, hiddenText: string) => { text: string; hiddenText: string; href: string }[]

/** The answers before the proposal is created, each with a way back to change it. */
export async function drawCheck({ who, type, draft, back, caption }: Props) {
  const journey = creationJourneys[type]
  const missing = firstUnanswered(journey, draft.values)
  if (missing !== checkStep) redirect(paths.newProposalStep(draft.id, missing))
  const answers: Answers = answersIn(journey, draft.values)
  const change: Change = (step, hiddenText) => [
    { text: 'Change', hiddenText, href: paths.newProposalStep(draft.id, step) },
  ]
  const about = await (type === 'conversion' ? schoolRows : transferRows)(who, answers, change)
  const rows = [...about, ...(await trustRows(who, answers, change))]
  return (
    <FormPage
      title="Check your answers before you create the proposal"
      caption={caption}
      back={{ href: back }}
      action={submitProposal.bind(null, { draftId: draft.id })}
      initial={unsubmitted()}
      fields={[]}
      submit="Create proposal"
      intro={<SummaryList rows={rows} />}
    />
  )
}

async function schoolRows(who: Principal, { schoolId, route }: Answers, change: Change): Promise<SummaryRow[]> {
  const school = await getSchool(who, schoolId!)
  return [
    { key: 'School', value: school.name, actions: change('school', 'school') },
    { key: 'URN', value: school.urn },
    { key: 'Type', value: school.typeName ?? 'Not in the register' },
    { key: 'Religious character', value: school.religiousCharacter ?? 'Not in the register' },
    {
      key: 'Local authority and region',
      value: `${school.localAuthority?.name ?? ''}, ${labelOf(regions, school.region)}`,
    },
    { key: 'Route', value: labelOf(routes, route), actions: change('route', 'route') },
  ]
}

async function transferRows(who: Principal, answers: Answers, change: Change): Promise<SummaryRow[]> {
  const trust = await getTrust(who, answers.outgoingTrustId!)
  const academies = await getAcademies(who, answers.academyIds!)
  return [
    { key: 'Outgoing trust', value: describeTrust(trust), actions: change('outgoing-trust', 'outgoing trust') },
    {
      key: 'Academies',
      value: (
        <ul className="govuk-list">
          {academies.map(({ urn, name, typeName, localAuthority }) => (
            <li key={urn}>
              {name} (URN {urn}), {[typeName, localAuthority?.name].filter(Boolean).join(', ')}
            </li>
          ))}
        </ul>
      ),
      actions: change('academies', 'academies'),
    },
  ]
}

async function trustRows(who: Principal, answers: Answers, change: Change): Promise<SummaryRow[]> {
  const { formsNewTrust, alreadyHere, hasPreferredTrust, newTrustId, newTrustName, trustId } = answers
  const rows: SummaryRow[] = [
    {
      key: 'Forms a new trust',
      value: labelOf(yesNo, formsNewTrust),
      actions: change('new-trust', 'whether it forms a new trust'),
    },
  ]
  if (alreadyHere)
    rows.push({
      key: 'New trust already in this service',
      value: labelOf(yesNo, alreadyHere),
      actions: change('already-here', 'whether the new trust is already in this service'),
    })
  if (hasPreferredTrust)
    rows.push({
      key: 'Preferred trust',
      value: labelOf(yesNo, hasPreferredTrust),
      actions: change('preferred-trust', 'whether there is a preferred trust'),
    })
  if (newTrustId) {
    const { name, reference } = await getNewTrust(who, newTrustId)
    rows.push({ key: 'New trust', value: `${name} (${reference})`, actions: change('form-a-mat', 'new trust') })
  }
  if (newTrustName)
    rows.push({ key: 'New trust', value: newTrustName, actions: change('trust-name', 'name of the new trust') })
  if (trustId) {
    const trust = await getTrust(who, trustId)
    rows.push({ key: 'Incoming trust', value: describeTrust(trust), actions: change('trust', 'incoming trust') })
  }
  return rows
}

type Trust = Awaited<ReturnType<typeof getTrust>>

const describeTrust = ({ name, typeName, town, postcode, ...numbers }: Trust) => (
  <>
    {name}
    <br />
    {trustNumbers(numbers)}
    <br />
    {[typeName, town, postcode].filter(Boolean).join(', ')}
  </>
)
