import { page } from '#app/_web/page'
import { FormPage } from '#components/forms/form-page'
import { listDefinitions } from '#lib/exports/definitions/define/queries'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitNewDefinition } from '../actions.ts'
import { aboutFields } from '../fields.ts'

export default page(async ({ who }) => {
  await listDefinitions(who)
  return (
    <FormPage
      title="Make an export"
      back={{ href: paths.definitions, text: 'Back to exports of teams' }}
      action={submitNewDefinition}
      initial={unsubmitted()}
      fields={aboutFields}
    />
  )
})
