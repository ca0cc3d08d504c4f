import { formatInstant } from '#lib/calendar/calendar'
import type { PlanView } from '#lib/casework/improvement-plans/queries'
import { SummaryList } from '#components/govuk/summary-list'

type Props = { plan: PlanView; card?: readonly { text: string; href: string }[] }

/** One school improvement plan: what was answered, and who saved it last. With `card` it is one of several, with these links. */
export function ImprovementPlan({ plan, card }: Props) {
  const rows = [
    ...plan.rows.map(({ label, text }) => ({ label, text: text || 'None' })),
    { label: 'Last saved', text: `${formatInstant(plan.saved.at)} by ${plan.saved.by}` },
  ]
  return (
    <SummaryList
      card={card && { title: plan.title, actions: card }}
      rows={rows.map(({ label, text }) => ({ key: label, value: <span className="app-typed">{text}</span> }))}
    />
  )
}
