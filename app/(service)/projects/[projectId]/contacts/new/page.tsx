import { page } from '#app/_web/page'
import { contactQuery, projectParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { getNewContact } from '#lib/casework/contacts/queries'
import { contactKindsOf, labelOfKind } from '#lib/contact-roles'
import type { Field } from '#lib/platform/forms/fields'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitContactKind } from '../actions.ts'

const title = 'Who are you adding?'

export default page(projectParams, async ({ who, projectId, query }) => {
  const { task: taskKey } = contactQuery.parse(query)
  const { type, school } = await getNewContact(who, projectId)
  const options = contactKindsOf(type).map((value) => ({ value, text: labelOfKind(value) }))
  const fields: Field[] = [{ type: 'radios', name: 'as', label: title, options }]
  const back = { href: taskKey ? paths.task({ of: 'project', id: projectId }, taskKey) : paths.contacts(projectId) }
  return (
    <FormPage
      title={title}
      caption={school.name}
      back={back}
      cancel={back}
      action={submitContactKind.bind(null, { projectId, taskKey })}
      initial={unsubmitted()}
      fields={fields}
      submit="Continue"
    />
  )
})
