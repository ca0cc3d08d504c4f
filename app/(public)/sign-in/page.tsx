import { redirect } from 'next/navigation'
import { z } from 'zod'
import { localPath } from '#lib/access/local-path'
import { config } from '#lib/config'
import { listDemonstrationPeople } from '#lib/people/demonstration'
import { describeRole } from '#lib/people/describe-role'
import { findCurrentUser } from '../../current-user.ts'
import { signIn } from '../../session-actions.ts'

const text = z.string().optional().catch(undefined)
const query = z.object({ to: text, callbackUrl: text, chosen: text, error: text })

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { to, chosen, error } = query.parse(await searchParams)
  const path = localPath(to)
  if (await findCurrentUser()) redirect(path)
  const { oidc } = config()
  return (
    <main className="govuk-main-wrapper" id="main-content">
      <title>Sign in - Prepare and Complete</title>
      <h1 className="govuk-heading-l">Sign in</h1>
      {chosen === 'none' && <p className="govuk-error-message">Select who to sign in as</p>}
      {error && <p className="govuk-body">You were not signed in. Try again.</p>}
      <form action={signIn}>
        <input type="hidden" name="to" value={path} />
        {oidc ? <p className="govuk-body">Use your organisation’s account.</p> : <People />}
        <button className="govuk-button" data-module="govuk-button">
          Sign in
        </button>
      </form>
    </main>
  )
}

async function People() {
  const people = await listDemonstrationPeople()
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">Who do you want to sign in as?</legend>
      <p className="govuk-body">This is a demonstration: the people are made up and there are no passwords.</p>
      <div className="govuk-radios govuk-radios--small">
        {people.map(({ id, name, roles, isDeactivated }) => (
          <div className="govuk-radios__item" key={id}>
            <input className="govuk-radios__input" type="radio" name="personId" id={id} value={id} />
            <label className="govuk-label govuk-radios__label" htmlFor={id}>
              {name} ({roles.map(describeRole).join('; ') || 'no role'}
              {isDeactivated && ', deactivated'})
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
