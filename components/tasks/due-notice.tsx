import { InsetText } from '#components/govuk/inset-text'
import { paths } from '#lib/paths'

/** How many of somebody's projects have something to do this week; nothing where there are none. */
export function DueNotice({ due }: { due: number }) {
  if (due === 0) return null
  return (
    <InsetText>
      <a className="govuk-link" href={paths.thisWeek}>
        What needs doing this week
      </a>
      : {due === 1 ? '1 of your projects has a task' : `${due} of your projects have tasks`} overdue or due within 7
      days.
    </InsetText>
  )
}
