import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { projectAcademyParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { InsetText } from '#components/govuk/inset-text'
import { AcademySummary } from '#components/admin/academy-summary'
import { getAcademyToConfirm } from '#lib/casework/academies/queries'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitAcademy } from '../../actions.ts'

export default async function ConfirmAcademyPage({ params }: PageProps<'/admin/academy-urns/[projectId]/[urn]'>) {
  const who = await currentUser()
  const { projectId, urn } = await readParams(projectAcademyParams, params)
  const { school, version, academy, alsoFor, problem } = await orInterrupt(getAcademyToConfirm(who, projectId, urn))
  const back = paths.academyUrn(projectId)
  return (
    <FormPage
      title="Is this the academy?"
      caption={`${school.name}, URN ${school.urn}`}
      back={{ href: back }}
      cancel={{ href: back, text: 'Enter another URN' }}
      action={submitAcademy.bind(null, { projectId, urn })}
      initial={unsubmitted({}, version)}
      fields={[]}
      submit={problem ? null : 'Save academy URN'}
      intro={
        <>
          {problem && <p className="govuk-body">{problem}</p>}
          {academy && <AcademySummary academy={academy} />}
          {alsoFor.length > 0 && <InsetText>It is recorded as the academy of {alsoFor.join(', ')} too.</InsetText>}
        </>
      }
    />
  )
}
