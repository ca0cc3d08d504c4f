import { formatDate, formatMonth } from '#lib/calendar/calendar'
import { dateChangeReasons, type DateChangeKind, type DateChangeReason, type ProjectType } from '#lib/labels'

/** Whether a date moves towards us or away from us: each way has its reasons. */
export type Direction = 'earlier' | 'later'
/** A date is proposed while Prepare has it, confirmed once Complete's kick-off has agreed to it. */
export type Stage = 'proposed' | 'confirmed'

type Offer = {
  code: DateChangeReason
  directions?: readonly Direction[]
  types?: readonly ProjectType[]
  stages?: readonly Stage[]
}

/** The reasons in their order on the page, each with when it is offered: to move later, any date of any project, unless it says otherwise. */
const offers: readonly Offer[] = [
  { code: 'progressing-faster', directions: ['earlier'] },
  { code: 'incoming-trust' },
  { code: 'outgoing-trust', types: ['transfer'] },
  { code: 'school' },
  { code: 'academy', types: ['transfer'] },
  { code: 'local-authority' },
  { code: 'diocese' },
  { code: 'tupe' },
  { code: 'pensions' },
  { code: 'union' },
  { code: 'negative-press' },
  { code: 'governance' },
  { code: 'finance' },
  { code: 'viability' },
  { code: 'land' },
  { code: 'buildings' },
  { code: 'legal-documents' },
  { code: 'commercial-transfer-agreement', types: ['transfer'] },
  { code: 'correcting-an-error', directions: ['earlier', 'later'] },
  { code: 'voluntary-deferral' },
  { code: 'in-a-federation', stages: ['proposed'] },
  { code: 'decision-conditions', stages: ['confirmed'] },
]

/** Which way a date moves; undefined when it stays. */
export function directionOf(from: Date, to: Date): Direction | undefined {
  if (from.getTime() === to.getTime()) return undefined
  return to < from ? 'earlier' : 'later'
}

/** The reasons that may be given for moving a date, as a dictionary in their order on the page. */
export function reasonsOffered(
  type: ProjectType,
  stage: Stage,
  direction: Direction,
): Partial<Record<DateChangeReason, string>> {
  const offered = offers.filter(
    ({ directions = ['later'], types, stages }) =>
      directions.includes(direction) && (types?.includes(type) ?? true) && (stages?.includes(stage) ?? true),
  )
  return Object.fromEntries(offered.map(({ code }) => [code, dateChangeReasons[code]]))
}

/** The dates of a proposal as their rules see them. */
export type ProposedDates = { type: ProjectType; decisionOn: Date | null; significantOn: Date | null }

/** What each date is called. */
export const dateName = (which: DateChangeKind, type: ProjectType) =>
  which === 'significant' ? `Proposed ${type} date` : 'Proposed decision date'

/** A date as people read it: a significant date is a month. */
export const dateText = (which: DateChangeKind, date: Date) =>
  which === 'significant' ? formatMonth(date) : formatDate(date)

/** Why a date cannot become another one, as a sentence; undefined when it can. */
export function changeProblem(which: DateChangeKind, to: Date, dates: ProposedDates): string | undefined {
  const name = dateName(which, dates.type)
  if (to.getUTCFullYear() < 2000 || to.getUTCFullYear() > 2050) return `${name} must have a year from 2000 to 2050`
  if (which === 'significant' && to.getUTCDate() !== 1) return `${name} must be the first of a month`
  const from = which === 'significant' ? dates.significantOn : dates.decisionOn
  if (from?.getTime() === to.getTime()) return `${name} is ${dateText(which, to)} already. Enter another date`
  const decisionOn = which === 'significant' ? dates.decisionOn : to
  const significantOn = which === 'significant' ? to : dates.significantOn
  if (!decisionOn || !significantOn || decisionOn <= significantOn) return undefined
  return which === 'significant'
    ? `${name} must be on or after the proposed decision date, ${formatDate(decisionOn)}`
    : `${name} must be on or before the proposed ${dates.type} date, ${formatDate(significantOn)}`
}

/** A confirmed date, with what it must follow. */
export type ConfirmedDate = { type: ProjectType; significantOn: Date; payrollDeadlineOn: Date | null }

/** Why a confirmed date cannot become another one, as a sentence; undefined when it can (Complete 4). */
export function confirmedProblem(
  to: Date,
  { type, significantOn, payrollDeadlineOn }: ConfirmedDate,
): string | undefined {
  const name = confirmedName(type)
  if (to.getUTCFullYear() < 2000 || to.getUTCFullYear() > 2050) return `${name} must have a year from 2000 to 2050`
  if (to.getUTCDate() !== 1) return `${name} must be the first of a month`
  if (to.getTime() === significantOn.getTime()) return `${name} is ${formatMonth(to)} already. Enter another date`
  if (type === 'conversion' && !followsDeadline(to, payrollDeadlineOn))
    return `${name} must be after the payroll deadline, ${formatDate(payrollDeadlineOn!)}`
  return undefined
}

/** What a project’s date is called once nobody proposes it any more. */
export const confirmedName = (type: ProjectType) => (type === 'conversion' ? 'Conversion date' : 'Transfer date')

/** Whether a conversion date leaves the local authority's payroll deadline behind it (Complete 3.3); so it does while either is unknown. */
export const followsDeadline = (significantOn: Date | null, deadlineOn: Date | null): boolean =>
  !significantOn || !deadlineOn || significantOn > deadlineOn
