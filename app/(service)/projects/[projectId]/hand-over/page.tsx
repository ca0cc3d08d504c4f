import { page } from '#app/_web/page'
import { projectParams } from '#app/_web/params'
import { ButtonLink } from '#components/govuk/button'
import { SummaryList } from '#components/govuk/summary-list'
import { Page } from '#components/page/page'
import { describeKind } from '#components/projects/describe-type.ts'
import { formatDate, formatMonth } from '#lib/calendar/calendar'
import { paths } from '#lib/paths'
import { getProjectFor } from '#lib/casework/projects/queries'

export default page(projectParams, async ({ who, projectId }) => {
  const project = await getProjectFor(who, 'project.handOver', projectId)
  const rows = [
    { key: 'Type', value: describeKind(project.type, project.route) },
    { key: project.type === 'conversion' ? 'School' : 'Academy', value: project.school.name },
    { key: 'URN', value: project.school.urn },
    { key: 'Forms a new trust', value: project.newTrust ? 'Yes' : 'No' },
    { key: 'Incoming trust', value: project.incomingTrust ?? 'Not entered' },
    ...(project.outgoingTrust ? [{ key: 'Outgoing trust', value: project.outgoingTrust }] : []),
    { key: 'Date of the decision', value: project.decision ? formatDate(project.decision.decidedOn) : 'None' },
    { key: 'Provisional date', value: project.significantOn ? formatMonth(project.significantOn) : 'Not entered' },
    { key: 'Delivery officer', value: project.officer ?? 'Nobody' },
  ]
  return (
    <Page
      title="Check you have the right project"
      caption={project.school.name}
      back={{ href: paths.project(projectId) }}
    >
      <SummaryList rows={rows} />
      <ButtonLink href={paths.handoverDetails(projectId)}>Continue</ButtonLink>
    </Page>
  )
})
