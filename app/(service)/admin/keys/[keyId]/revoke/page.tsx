import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { keyParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { getApiKey } from '#lib/api-keys/list-queries'
import { formatInstant } from '#lib/calendar/calendar'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitRevocation } from '../../actions.ts'

export default async function RevokeKeyPage({ params }: PageProps<'/admin/keys/[keyId]/revoke'>) {
  const who = await currentUser()
  const { keyId } = await readParams(keyParams, params)
  const { name, prefix, lastUsedAt } = await orInterrupt(getApiKey(who, keyId))
  return (
    <FormPage
      title={`Revoke the key of ${name}?`}
      caption={`${prefix}…`}
      back={{ href: paths.keys, text: 'Back to API keys' }}
      action={submitRevocation.bind(null, { keyId })}
      initial={unsubmitted()}
      fields={[]}
      intro={
        <p className="govuk-body">
          The next request that brings this key is refused, and it can never be used again. It was last used:{' '}
          {lastUsedAt ? formatInstant(lastUsedAt) : 'never'}.
        </p>
      }
      submit="Revoke key"
      warning
      cancel={{ href: paths.keys }}
    />
  )
}
