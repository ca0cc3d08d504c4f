import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { contactKindParams, contactQuery, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { getNewContact } from '#lib/casework/contacts/queries'
import { contactQuestions } from '#lib/casework/contacts/questions'
import { fixedRoles, someoneElse } from '#lib/contact-roles'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { contactCategories, contactRoles } from '#lib/labels'
import { paths } from '#lib/paths'
import { submitContact } from '../../actions.ts'

export default async function ContactDetailsPage({
  params,
  searchParams,
}: PageProps<'/projects/[projectId]/contacts/new/[as]'>) {
  const who = await currentUser()
  const { projectId, as } = await readParams(contactKindParams, params)
  const { task } = contactQuery.parse(await searchParams)
  const { type, school } = await orInterrupt(getNewContact(who, projectId))
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
}
