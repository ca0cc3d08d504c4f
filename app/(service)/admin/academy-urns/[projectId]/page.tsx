import { page } from '#app/_web/page'
import { projectParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { SummaryList } from '#components/govuk/summary-list'
import { getForAcademyUrn, getLastRegisterImport } from '#lib/casework/academies/queries'
import { urnQuestion } from '#lib/casework/academies/questions'
import { formatInstant, formatMonth } from '#lib/calendar/calendar'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitAcademyUrn } from '../actions.ts'

export default page(projectParams, async ({ who, projectId }) => {
  const { school, academy, opening, significantOn } = await getForAcademyUrn(who, projectId)
  const importedAt = await getLastRegisterImport(who)
  const back = `${paths.academyUrns}${academy ? '?scope=recorded' : ''}`
  return (
    <FormPage
      title={academy ? 'Change the academy URN' : 'Enter the academy URN'}
      caption={`${school.name}, URN ${school.urn}`}
      back={{ href: back }}
      cancel={{ href: back }}
      action={submitAcademyUrn.bind(null, { projectId })}
      initial={unsubmitted()}
      fields={[urnQuestion.field('urn')]}
      submit="Continue"
      intro={
        <>
          <SummaryList
            rows={[
              { key: 'Conversion date', value: significantOn ? formatMonth(significantOn) : 'Not entered' },
              { key: 'Academy name entered', value: opening?.academyName ?? 'Unconfirmed' },
              ...(academy ? [{ key: 'Academy recorded', value: `${academy.name}, URN ${academy.urn}` }] : []),
            ]}
          />
          <p className="govuk-body">
            The academy is looked up in the register of schools, which can be a day behind.{' '}
            {importedAt ? `It was imported here on ${formatInstant(importedAt)}.` : 'It was not imported here yet.'}{' '}
            <a className="govuk-link" href={paths.register}>
              Import its latest files
            </a>
            .
          </p>
        </>
      }
    />
  )
})
