import { Page } from '#components/page/page'

export default function PrivacyPage() {
  return (
    <Page title="Privacy">
      <p className="govuk-body">
        The Department for Education runs this service for its own staff and is the controller of the personal
        information in it.
      </p>
      <h2 className="govuk-heading-m">What the service holds</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>about you, when you use it: your name, work email address, roles and teams</li>
        <li>
          what you do in it: when and from which network address you sign in and out, what you change and which files
          you download
        </li>
        <li>
          about people who work on a school’s change: their name, role, organisation and contact details, as far as the
          work needs them
        </li>
      </ul>
      <h2 className="govuk-heading-m">Why</h2>
      <p className="govuk-body">
        To carry out the department’s public task of changing maintained schools into academies and moving academies
        between trusts, and to show who decided what and when.
      </p>
      <h2 className="govuk-heading-m">Who sees it</h2>
      <p className="govuk-body">
        Staff with a role in this service. Funding and administration teams can download the record of all projects,
        with the people who work on them. Every download is recorded.
      </p>
      <h2 className="govuk-heading-m">Your rights</h2>
      <p className="govuk-body">
        You can ask for a copy of the information about you, for mistakes to be put right, or object to its use. The
        department’s{' '}
        <a
          className="govuk-link"
          href="https://www.gov.uk/government/organisations/department-for-education/about/personal-information-charter"
        >
          personal information charter
        </a>{' '}
        says how to ask and how to complain.
      </p>
    </Page>
  )
}
