import { dateChangeReasons } from '#lib/labels'
import { date, instant, integer, text, unconfirmed, yesNo, type Cells } from '#lib/testing/oracle/cells'
import type { Whole } from '#lib/testing/oracle/whole'

type Kind = 'significant' | 'proposed-decision'

const changesOf = ({ dateChanges }: Whole, type: Kind) => dateChanges.filter((change) => change.kind === type)

/** How often a date became another: setting it first and confirming it as it is do not count. */
const moves = (of: Whole, type: Kind) =>
  changesOf(of, type).filter(({ fromOn, toOn }) => fromOn !== null && date(fromOn) !== date(toOn)).length

const reasons = (of: Whole, type: Kind) =>
  text(
    (changesOf(of, type).at(-1)?.reasons ?? [])
      .map(({ reason, details }) => {
        const said = dateChangeReasons[reason as keyof typeof dateChangeReasons]
        return details ? `${said}: ${details}` : said
      })
      .join('; '),
  )

/** The first date there was: where the first change began, or ended if there was none before; without changes it is the date itself. */
const firstProposed = (of: Whole) => {
  const first = changesOf(of, 'significant').at(0)
  return first ? (first.fromOn ?? first.toOn) : of.project.significantOn
}

export const dateCells: Cells = {
  significant_date: ({ project }) => date(project.significantOn),
  significant_date_confirmed: ({ project }) => yesNo(!project.significantIsProvisional),
  provisional_date: (of) => date(firstProposed(of)),
  confirmed_date: ({ project }) => (project.significantIsProvisional ? unconfirmed : date(project.significantOn)),
  significant_date_moves: (of) => integer(moves(of, 'significant')),
  significant_date_changed_at: (of) => instant(changesOf(of, 'significant').at(-1)?.changedAt),
  significant_date_change_reasons: (of) => reasons(of, 'significant'),
  proposed_decision_date: ({ preparation }) => date(preparation?.proposedDecisionOn),
  proposed_decision_date_moves: (of) => integer(moves(of, 'proposed-decision')),
  proposed_decision_date_change_reasons: (of) => reasons(of, 'proposed-decision'),
  previously_considered_date: ({ preparation }) => date(preparation?.previouslyConsideredOn),
  date_academy_opened: ({ opening }) => date(opening?.openedOn) || unconfirmed,
}
