import { page } from '#app/_web/page'
import { contactParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { InsetText } from '#components/govuk/inset-text'
import { getContactToChange } from '#lib/casework/contacts/queries'
import { contactAnswers, contactQuestions } from '#lib/casework/contacts/questions'
import { someoneElse } from '#lib/contact-roles'
import { unsubmitted } from '#lib/platform/forms/form-state'
import type { Question } from '#lib/platform/forms/questions/question'
import { paths } from '#lib/paths'
import { submitEditedContact } from '../actions.ts'

export default page(contactParams, async ({ who, projectId, contactId }) => {
  const { type, school, contact, version, chosenAs } = await getContactToChange(who, projectId, contactId)
  const questions: [string, Question][] = Object.entries(contactQuestions(type, someoneElse))
  const answers: Record<string, unknown> = contactAnswers(contact)
  const back = { href: paths.contacts(projectId) }
  return (
    <FormPage
      title="Edit contact"
      caption={school.name}
      back={back}
      cancel={back}
      action={submitEditedContact.bind(null, { projectId, contactId })}
      initial={unsubmitted(
        Object.assign({}, ...questions.map(([name, { fill }]) => fill(name, answers[name]))),
        version,
      )}
      fields={questions.map(([name, { field }]) => field(name))}
      intro={
        chosenAs.length > 0 && (
          <InsetText>
            Chosen in the tasks of this project as: {chosenAs.join(', ')}. If they work elsewhere now, the tasks they do
            not fit any more are open again.
          </InsetText>
        )
      }
      submit="Save contact"
    />
  )
})
