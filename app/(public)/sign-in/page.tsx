import { redirect } from 'next/navigation'
import { z } from 'zod'
import { findCurrentUser } from '#app/_web/session'
import { signIn } from '#app/_web/session-actions'
import { orTryAgain } from '#app/_web/try-again'
import { FormPage } from '#components/forms/form-page'
import { InsetText } from '#components/govuk/inset-text'
import { localPath } from '#lib/platform/urls/local-path'
import { config } from '#lib/platform/config/config'
import type { Field } from '#lib/platform/forms/fields'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { codesOf, roles } from '#lib/labels'
import { listDemonstrationPeople, type DemonstrationPerson } from '#lib/people/demonstration'
import { describeRoles } from '#lib/people/describe-role'

const query = z.object({ to: z.string().optional().catch(undefined), error: z.unknown().optional() })

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { to, error } = query.parse(await searchParams)
  const path = localPath(to)
  if (await orTryAgain(findCurrentUser())) redirect(path)
  const { oidc } = config()
  return (
    <FormPage
      title="Sign in"
      action={signIn.bind(null, path)}
      initial={unsubmitted()}
      fields={oidc ? [] : [await demonstrationPeople()]}
      submit="Sign in"
      intro={
        <>
          {error !== undefined && <p className="govuk-body">You were not signed in. Try again.</p>}
          {oidc ? (
            <p className="govuk-body">Use the account that your organisation gave you.</p>
          ) : (
            <InsetText>This is a demonstration. The people are made up, and they sign in without a password.</InsetText>
          )}
        </>
      }
    />
  )
}

async function demonstrationPeople(): Promise<Field> {
  const people = await orTryAgain(listDemonstrationPeople())
  return {
    type: 'radios',
    name: 'personId',
    label: 'Who do you want to sign in as?',
    options: people
      .toSorted((one, other) => placeOf(one) - placeOf(other))
      .map(({ id, name, roles: held, isDeactivated }) => ({
        value: id,
        text: name,
        hint: isDeactivated ? `${describeRoles(held)} (deactivated)` : describeRoles(held),
      })),
  }
}

/** People stand together by role; whoever has none, or may not come in, stands last. */
function placeOf({ roles: held, isDeactivated }: DemonstrationPerson): number {
  const [first] = isDeactivated ? [] : held
  return first ? codesOf(roles).indexOf(first.role) : codesOf(roles).length
}
