import { formatDate } from '#lib/calendar/calendar'
import { monthOfYear } from '#lib/platform/forms/questions/date-questions'
import { ticked } from '#lib/platform/forms/questions/questions'
import { followsDeadline } from '#lib/task-lists/model/date-rules'
import { conversionTask, fact, tick, transferTask } from '#lib/task-lists/model/task'

const shared = {
  key: 'stakeholder-kick-off',
  section: 'Project kick-off',
  title: 'External stakeholder kick-off',
  guidance: [
    'Send the introductory emails within a week of taking the project on, and hold the meeting within two weeks.',
  ],
  startDue: { from: 'assignment', workingDays: 5 },
  due: { from: 'assignment', workingDays: 10 },
} as const

const confirmed = (label: string) =>
  fact('significantDate.confirmed', monthOfYear(label, { hint: 'Always the first of a month. For example, 9 2027' }))

// Complete 3.3 and 3.4. Saving a date here confirms it: from then on it changes only with a reason.
export const conversionKickOff = conversionTask({
  ...shared,
  fields: {
    introductoryEmailsSent: tick(ticked('Send introductory emails')),
    localAuthorityProformaChecked: tick(ticked('Check the local authority proforma')),
    localAuthorityAble: tick(ticked('Check the local authority is able to convert the school by the provisional date')),
    invitesSent: tick(ticked('Send invites to the kick-off meeting')),
    meetingHosted: tick(ticked('Host the kick-off meeting')),
    budgetExpectationsSet: tick(ticked('Set expectations about declaring significant changes to the predicted budget')),
    confirmedOn: confirmed('Confirmed conversion date'),
  },
  checkAgainst({ confirmedOn }, { payrollDeadlineOn }) {
    if (followsDeadline(confirmedOn as Date | null, payrollDeadlineOn)) return undefined
    return {
      field: 'confirmedOn-month',
      message: `Confirmed conversion date must be after the payroll deadline, ${formatDate(payrollDeadlineOn!)}`,
    }
  },
})

export const transferKickOff = transferTask({
  ...shared,
  fields: {
    introductoryEmailsSent: tick(ticked('Send introductory emails')),
    invitesSent: tick(ticked('Send invites to the kick-off meeting')),
    meetingHosted: tick(ticked('Host the kick-off meeting')),
    confirmedOn: confirmed('Confirmed transfer date'),
  },
})
