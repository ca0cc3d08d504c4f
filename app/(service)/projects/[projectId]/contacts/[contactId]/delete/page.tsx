import { page } from '#app/_web/page'
import { contactParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { ContactFacts } from '#components/record-pages/contacts'
import { getContactToChange } from '#lib/casework/contacts/queries'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitContactDeletion } from '../../actions.ts'

export default page(contactParams, async ({ who, projectId, contactId }) => {
  const { school, contact, version, chosenAs } = await getContactToChange(who, projectId, contactId)
  const back = { href: paths.contacts(projectId) }
  return (
    <FormPage
      title={`Delete ${contact.name} from the contacts?`}
      caption={school.name}
      back={back}
      cancel={back}
      action={submitContactDeletion.bind(null, { projectId, contactId })}
      initial={unsubmitted({}, version)}
      fields={[]}
      intro={
        <>
          <ContactFacts contact={{ ...contact, chosenAs }} />
          {chosenAs.length > 0 && (
            <p className="govuk-body">The tasks in which they were chosen will be open again, with nobody chosen.</p>
          )}
        </>
      }
      submit="Delete contact"
      warning
    />
  )
})
