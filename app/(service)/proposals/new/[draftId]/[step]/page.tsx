import { currentUser } from '#app/current-user'
import { orInterrupt, toNotFound } from '#app/or-interrupt'
import { draftStepParams, readParams } from '#app/params'
import { searchWords } from '#app/search-words'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/forms/form-state'
import { getDraft } from '#lib/journeys/drafts'
import { checkStep, fieldsOf, stepBefore } from '#lib/journeys/journey'
import { paths } from '#lib/paths'
import { conversionJourney } from '#lib/proposals/conversion-journey'
import { submitConversionStep } from '../../actions.ts'
import { CheckConversion } from './check.tsx'
import { PickRecord } from './pick.tsx'

export default async function ConversionStepPage({
  params,
  searchParams,
}: PageProps<'/proposals/new/[draftId]/[step]'>) {
  const who = await currentUser()
  const { draftId, step: key } = await readParams(draftStepParams, params)
  const draft = await orInterrupt(getDraft(who, conversionJourney.key, draftId))
  const before = stepBefore(conversionJourney, draft.values, key)
  const back = before ? paths.newProposalStep(draftId, before) : paths.newProposal
  if (key === checkStep) return <CheckConversion who={who} draft={draft} back={back} />
  const step = conversionJourney.steps.find((one) => one.key === key) ?? toNotFound()
  const action = submitConversionStep.bind(null, { draftId, step: key })
  const initial = unsubmitted(draft.values)
  if (step.picks) {
    return (
      <PickRecord
        who={who}
        step={step}
        picks={step.picks}
        path={paths.newProposalStep(draftId, key)}
        back={back}
        query={searchWords(await searchParams)}
        action={action}
        initial={initial}
      />
    )
  }
  return (
    <FormPage
      title={step.title}
      caption="Propose a conversion"
      back={{ href: back }}
      action={action}
      initial={initial}
      fields={fieldsOf(step)}
      submit="Continue"
    />
  )
}
