import { page } from '#app/_web/page'
import { proposalParams } from '#app/_web/params'
import { Page } from '#components/page/page'
import { SchoolResults } from '#components/proposals/school-results'
import { paths } from '#lib/paths'
import { getPerformance } from '#lib/casework/school-performance/queries'

export default page(proposalParams, async ({ who, proposalId }) => {
  const { title, schools } = await getPerformance(who, proposalId)
  const several = schools.length > 1
  return (
    <Page
      title="Performance tables"
      caption={title}
      back={{ href: paths.proposal(proposalId), text: 'Back to the proposal' }}
      width="full"
    >
      <p className="govuk-body">
        Published results beside the averages of the local authority and of England. They are for reference and are not
        part of the project document.
      </p>
      {schools.map((school) => (
        <section key={school.urn}>
          {several && <h2 className="govuk-heading-l">{school.name}</h2>}
          <SchoolResults school={school} headingLevel={several ? 3 : 2} />
        </section>
      ))}
    </Page>
  )
})
