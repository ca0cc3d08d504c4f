import { formatDate } from '#lib/calendar/calendar'
import { calendarDate } from '#lib/platform/forms/questions/date-questions'
import { followsDeadline } from '#lib/task-lists/model/date-rules'
import { conversionTask, fact } from '#lib/task-lists/model/task'

// Complete 3.3: the academy may not open before the payroll can follow, whichever of the two dates is entered last.
export const payrollDeadline = conversionTask({
  key: 'payroll-deadline',
  section: 'Project kick-off',
  title: 'LA confirms payroll deadline',
  guidance: ['The local authority says by when it must know that the staff leave its payroll.'],
  fields: {
    payrollDeadlineOn: fact(
      'opening.payrollDeadlineOn',
      calendarDate('Payroll deadline of the local authority', { hint: 'For example, 31 7 2027' }),
    ),
  },
  checkAgainst({ payrollDeadlineOn }, { significantOn, significantIsProvisional }) {
    if (significantIsProvisional || followsDeadline(significantOn, payrollDeadlineOn as Date | null)) return undefined
    return {
      field: 'payrollDeadlineOn-day',
      message: `Payroll deadline must be before the confirmed conversion date, ${formatDate(significantOn!)}`,
    }
  },
})
