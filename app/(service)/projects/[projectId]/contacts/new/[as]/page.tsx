import { page } from '#app/_web/page'
import { contactKindParams, contactQuery } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { getNewContact } from '#lib/casework/contacts/queries'
import { contactQuestions } from '#lib/casework/contacts/questions'
import { fixedRoles, someoneElse } from '#lib/contact-roles'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { contactCategories, contactRoles } from '#lib/labels'
import { paths } from '#lib/paths'
import { submitContact } from '../../actions.ts'

export default page(contactKindParams, async ({ who, projectId, as, query }) => {
  const { task } = contactQuery.parse(query)
  const { type, school } = await getNewContact(who, projectId)
  const questions = contactQuestions(type, as)
  return (
    <FormPage
      title={as === someoneElse ? 'Add a contact' : `Add a contact: ${contactRoles[as]}`}
      caption={school.name}
      back={{ href: paths.newContact(projectId, undefined, task ?? undefined) }}
      cancel={{ href: task ? paths.task({ of: 'project', id: projectId }, task) : paths.contacts(projectId) }}
      action={submitContact.bind(null, { projectId, as, taskKey: task })}
      initial={unsubmitted()}
      fields={Object.entries(questions).map(([name, { field }]) => field(name))}
      intro={
        as !== someoneElse && (
          <p className="govuk-body">
            They are added with the role “{fixedRoles[as].title}”, among the contacts of the{' '}
            {contactCategories[fixedRoles[as].category].toLowerCase()}.
          </p>
        )
      }
      submit="Add contact"
    />
  )
})
