import { randomUUID } from 'node:crypto'
import { page } from '#app/_web/page'
import { FormPage } from '#components/forms/form-page'
import { exportsForKeys } from '#lib/api-keys/list-queries'
import { lastDayFrom } from '#lib/api-keys/rules'
import { keyQuestions } from '#lib/api-keys/schema'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitNewKey } from '../actions.ts'
import { keyFields } from '../fields.ts'

export default page(async ({ who }) => {
  const exports = await exportsForKeys(who)
  return (
    <FormPage
      title="Create an API key"
      back={{ href: paths.keys, text: 'Back to API keys' }}
      action={submitNewKey.bind(null, { keyId: randomUUID() })}
      initial={unsubmitted(keyQuestions(exports).lastDay.fill('lastDay', lastDayFrom(new Date())))}
      fields={keyFields(exports)}
      intro={
        <p className="govuk-body">
          Each system has a key of its own. The key is shown once, on the next page; give it to the system over a safe
          channel.
        </p>
      }
      submit="Create key"
    />
  )
})
