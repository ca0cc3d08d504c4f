import { page } from '#app/_web/page'
import { projectAcademyParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { InsetText } from '#components/govuk/inset-text'
import { AcademySummary } from '#components/admin/academy-summary'
import { getAcademyToConfirm } from '#lib/casework/academies/queries'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitAcademy } from '../../actions.ts'

export default page(projectAcademyParams, async ({ who, projectId, urn }) => {
  const { school, version, academy, alsoFor, problem } = await getAcademyToConfirm(who, projectId, urn)
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
})
