import { today } from '#lib/calendar/calendar'
import { calendarDate } from '#lib/platform/forms/questions/date-questions'
import { ticked } from '#lib/platform/forms/questions/questions'
import { conversionTask, fact, tick, transferTask } from '#lib/task-lists/model/task'

const shared = {
  key: 'expenditure-certificate',
  title: 'Receive declaration of expenditure certificate',
  notApplicable: 'No grant was received',
}
const received = fact(
  'opening.certificateReceivedOn',
  calendarDate('Date the certificate was received', { hint: 'For example, 1 12 2026', notAfter: today }),
)

export const conversionCertificate = conversionTask({
  ...shared,
  section: 'After opening',
  fields: {
    receivedOn: received,
    checked: tick(ticked('Check the certificate')),
    saved: tick(ticked('Save the certificate in the academy’s SharePoint folder')),
  },
})

// Complete 3.5: the trust is reminded three months after the transfer, and has ten days to answer.
export const transferCertificate = transferTask({
  ...shared,
  section: 'After transfer',
  guidance: [
    'Remind the trust 3 months after the transfer. It should return the certificate within 10 working days; after that, ask again every 10.',
  ],
  due: { from: 'opening', months: 3, workingDays: 10 },
  fields: {
    receivedOn: received,
    checked: tick(ticked('Check that the certificate is right')),
    saved: tick(ticked('Save the certificate in the academy’s SharePoint folder')),
  },
})
