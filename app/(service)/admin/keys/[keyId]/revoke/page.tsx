import { page } from '#app/_web/page'
import { keyParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { getApiKey } from '#lib/api-keys/list-queries'
import { formatInstant } from '#lib/calendar/calendar'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitRevocation } from '../../actions.ts'

export default page(keyParams, async ({ who, keyId }) => {
  const { name, prefix, lastUsedAt } = await getApiKey(who, keyId)
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
})
