import { today } from '#lib/calendar/calendar'
import { calendarDate } from '#lib/platform/forms/questions/date-questions'
import { conversionTask, fact, transferTask } from '#lib/task-lists/model/task'

// Complete 3.2 task 30: completion needs it.
export const academyOpened = conversionTask({
  key: 'academy-opened',
  section: 'After opening',
  title: 'Confirm the date the academy opened',
  fields: {
    openedOn: fact(
      'opening.openedOn',
      calendarDate('Date the academy opened', { hint: 'For example, 1 9 2026', notAfter: today }),
    ),
  },
})

// Complete 3.4 task 26.
export const academyTransferred = transferTask({
  key: 'academy-opened',
  section: 'After transfer',
  title: 'Confirm the date the academy transferred',
  fields: {
    openedOn: fact(
      'opening.openedOn',
      calendarDate('Date the academy transferred', { hint: 'For example, 1 9 2026', notAfter: today }),
    ),
  },
})
