import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { projectParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { InsetText } from '#components/govuk/inset-text'
import { OrderRevokedExplained } from '#components/projects/order-revoked-explained'
import { getRevocation } from '#lib/casework/decisions/queries'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitStart } from './actions.ts'

export default async function OrderRevokedPage({ params }: PageProps<'/projects/[projectId]/order-revoked'>) {
  const who = await currentUser()
  const { projectId } = await readParams(projectParams, params)
  const { school, problem, isOnHold } = await orInterrupt(getRevocation(who, projectId))
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
}
