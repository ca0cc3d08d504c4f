import { page } from '#app/_web/page'
import { projectParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { InsetText } from '#components/govuk/inset-text'
import { OrderRevokedExplained } from '#components/projects/order-revoked-explained'
import { getRevocation } from '#lib/casework/decisions/queries'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitStart } from './actions.ts'

export default page(projectParams, async ({ who, projectId }) => {
  const { school, problem, isOnHold } = await getRevocation(who, projectId)
  return (
    <FormPage
      title="Before you record that the directive academy order is revoked"
      caption={school.name}
      back={{ href: paths.project(projectId) }}
      action={submitStart.bind(null, { projectId })}
      initial={unsubmitted()}
      fields={[]}
      submit={problem ? null : 'Continue'}
      cancel={{ href: paths.project(projectId) }}
      intro={
        <>
          {problem && (
            <InsetText>
              {isOnHold ? (
                <a className="govuk-link" href={paths.holdProject(projectId)}>
                  {problem}
                </a>
              ) : (
                problem
              )}
            </InsetText>
          )}
          <OrderRevokedExplained />
        </>
      }
    />
  )
})
