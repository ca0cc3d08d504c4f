import { page } from '#app/_web/page'
import { proposalParams } from '#app/_web/params'
import { Table } from '#components/govuk/table'
import { Page } from '#components/page/page'
import { paths } from '#lib/paths'
import { getTimeline } from '#lib/casework/record-history/timeline/queries'

export default page(proposalParams, async ({ who, proposalId }) => {
  const { title, events } = await getTimeline(who, proposalId)
  return (
    <Page title="Timeline" caption={title} back={{ href: paths.proposal(proposalId) }}>
      <Table
        caption="What happened, the latest first"
        captionClassName="govuk-table__caption--m"
        stacks
        head={['When', 'What', 'By'].map((content) => ({ content }))}
        rows={events.map(({ on, what, by }) => [{ content: on }, { content: what }, { content: by || 'Not recorded' }])}
      />
    </Page>
  )
})
