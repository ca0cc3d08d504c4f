import { decisionMakerRoles, decisionReasons, decisions as decisionLabels } from '#lib/labels'
import {
  date,
  instant,
  integer,
  isSponsored,
  isVoluntary,
  label,
  only,
  text,
  type Cells,
} from '#lib/testing/oracle/cells'
import { previousDecision, latestDecision } from '#lib/testing/oracle/decisions'
import type { Whole } from '#lib/testing/oracle/whole'

const reasonsOf = (of: Whole) =>
  (latestDecision(of)?.reasons ?? [])
    .map(({ reason, details }) => `${decisionReasons[reason as keyof typeof decisionReasons]}: ${details}`)
    .join('; ')

const isRevoked = (of: Whole) => latestDecision(of)?.kind === 'order-revoked'
const undone = ({ decisions }: Whole) => decisions.flatMap((decision) => decision.undone ?? []).at(-1)

export const decisionCells: Cells = {
  decision: (of) => label(decisionLabels, latestDecision(of)?.kind),
  decision_date: (of) => date(latestDecision(of)?.decidedOn),
  decision_maker_name: (of) => text(latestDecision(of)?.makerName),
  decision_maker_role: (of) => label(decisionMakerRoles, latestDecision(of)?.makerRole),
  decision_conditions: (of) => text(latestDecision(of)?.conditions),
  decision_reasons: (of) => text(reasonsOf(of)),
  decision_recorded_at: (of) => instant(latestDecision(of)?.recordedAt),
  ...only(isVoluntary, { academy_order_date: ({ opening }) => date(opening?.academyOrderSentOn) }),
  ...only(isSponsored, {
    dao_revoked: (of) => (isRevoked(of) ? date(latestDecision(of)!.decidedOn) : 'no'),
    order_revoked_reasons: (of) => text(isRevoked(of) ? reasonsOf(of) : 'not revoked'),
  }),
  decision_count: ({ decisions }) => integer(decisions.length),
  previous_decision: (of) => label(decisionLabels, previousDecision(of)?.kind),
  previous_decision_date: (of) => date(previousDecision(of)?.decidedOn),
  approval_undone_at: (of) => instant(undone(of)?.reopenedAt),
  approval_undone_reason: (of) => text(undone(of)?.reason),
}
