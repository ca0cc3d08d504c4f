import { redirect } from 'next/navigation'
import { FormPage } from '#components/forms/form-page'
import { schoolOption } from '#lib/casework/proposals/creating/options'
import type { Principal } from '#lib/principal'
import type { FormState } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { listAcademies } from '#lib/casework/proposals/creating/queries'

type Props = {
  who: Principal
  answers: Record<string, unknown>
  draftId: string
  back: string
  page: {
    title: string
    caption: string
    action: (state: FormState, form: FormData) => Promise<FormState>
    initial: FormState
  }
}

/** Which academies of the outgoing trust are transferring; those that cannot be chosen stand below, with the reason. */
export async function drawAcademies({ who, answers, draftId, back, page }: Props) {
  const { outgoingTrustId } = answers
  if (typeof outgoingTrustId !== 'string') redirect(paths.newProposalStep(draftId, 'outgoing-trust'))
  const academies = await listAcademies(who, outgoingTrustId)
  const available = academies.filter(({ problem }) => !problem)
  const others = academies.filter(({ problem }) => problem)
  const field = {
    type: 'checkboxes' as const,
    name: 'academyIds',
    label: page.title,
    hint: 'Select all that apply. Only open academies of the outgoing trust are shown.',
    options: available.map((academy) => schoolOption({ postcode: null, ...academy })),
  }
  return (
    <FormPage
      {...page}
      back={{ href: back }}
      fields={available.length > 0 ? [field] : []}
      submit={available.length > 0 ? 'Continue' : null}
    >
      {available.length === 0 && (
        <p className="govuk-body">
          No open academy of this trust can be proposed for transfer.{' '}
          <a className="govuk-link" href={paths.newProposalStep(draftId, 'outgoing-trust')}>
            Select another trust
          </a>
          .
        </p>
      )}
      {others.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Academies that cannot be selected</h2>
          <ul className="govuk-list govuk-list--bullet">
            {others.map(({ id, problem }) => (
              <li key={id}>{problem}</li>
            ))}
          </ul>
        </>
      )}
    </FormPage>
  )
}
