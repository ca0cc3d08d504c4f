import { dayOf, formatDate, formatInstant, formatMonth } from '#lib/calendar/calendar'
import { dateChangeReasons, decisions, labelOf, outcomes, projectTeams, type ProjectType } from '#lib/labels'
import type { DateChangeView } from '#lib/casework/significant-dates/group'
import { dateName, dateText } from '#lib/task-lists/model/date-rules'

/** What happened once to a proposal or one of its projects. */
export type TimelineEvent = { key: string; on: string; what: string; by: string }
type DatedEvent = { at: Date; isDay?: boolean; what: string; by?: string | null }

/** What the timeline is made of. */
export type TimelineSource = {
  type: ProjectType
  createdAt: Date
  createdBy: string
  changes: readonly DateChangeView[]
  decisions: readonly {
    kind: string
    recordedAt: Date
    recordedBy: string
    reopening: { reopenedAt: Date; reopenedBy: string } | null
  }[]
  projects: readonly {
    school: string
    handedOver: { at: Date; team: string | null; by: string | null } | null
    academyOrderSentOn: Date | null
    openedOn: Date | null
    closedAt: Date | null
    outcome: string | null
  }[]
}

/** All that happened, the latest first. */
export function eventsOf(told: TimelineSource): TimelineEvent[] {
  const events: DatedEvent[] = [
    { at: told.createdAt, what: 'Proposed', by: told.createdBy },
    ...told.changes.map((change) => ({
      at: change.changedAt,
      what: describeChange(change, told.type),
      by: change.changedBy,
    })),
    ...told.decisions.flatMap(({ kind, recordedAt, recordedBy, reopening }) => [
      { at: recordedAt, what: `Decision recorded: ${labelOf(decisions, kind)}`, by: recordedBy },
      ...(reopening ? [{ at: reopening.reopenedAt, what: 'Approval undone: reopened', by: reopening.reopenedBy }] : []),
    ]),
    ...told.projects.flatMap((project) => eventsOfProject(project, told.type, told.projects.length > 1)),
  ]
  return events
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .map(({ at, isDay, what, by }, place) => ({
      key: `${place}`,
      on: isDay ? formatDate(at) : formatInstant(at),
      what,
      by: by ?? '',
    }))
}

function eventsOfProject(
  project: TimelineSource['projects'][number],
  type: ProjectType,
  isOneOfMany: boolean,
): DatedEvent[] {
  const { handedOver, academyOrderSentOn, openedOn, closedAt, outcome } = project
  const named = (what: string) => (isOneOfMany ? `${what}: ${project.school}` : what)
  return [
    ...(handedOver ? [{ ...handedOver, what: named(`Handed over to ${labelOf(projectTeams, handedOver.team)}`) }] : []),
    ...(academyOrderSentOn ? [{ at: academyOrderSentOn, isDay: true, what: named('Academy order sent') }] : []),
    ...(openedOn
      ? [{ at: openedOn, isDay: true, what: named(type === 'conversion' ? 'Academy opened' : 'Academy transferred') }]
      : []),
    ...(closedAt ? [{ at: closedAt, what: named(`Project closed: ${labelOf(outcomes, outcome)}`) }] : []),
  ]
}

function describeChange({ kind: which, fromOn, toOn, reasons, schools }: DateChangeView, type: ProjectType): string {
  const whose = schools.length > 0 ? ` (${schools.join(', ')})` : ''
  if (reasons.some(({ reason }) => reason === 'stakeholder-kick-off'))
    return `Date confirmed: ${toOn ? formatMonth(toOn) : ''}${whose}`
  const text = (date: Date | null) => (date ? dateText(which, date) : 'none')
  const why = reasons.map(({ reason }) => labelOf(dateChangeReasons, reason)).join(', ')
  return `${dateName(which, type)} changed from ${text(fromOn)} to ${text(toOn)}${whose}: ${why}`
}

/** A hand over by the earlier of what history and the assignment say of it. */
export const earlier = (one: Date, other: Date | null) => (other && dayOf(other) < dayOf(one) ? other : one)
