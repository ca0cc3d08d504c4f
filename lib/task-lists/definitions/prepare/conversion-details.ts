import { today } from '#lib/calendar/calendar'
import { calendarDate } from '#lib/platform/forms/questions/date-questions'
import { choice, longText, shortText } from '#lib/platform/forms/questions/questions'
import { form7Answers, recommendations } from '#lib/labels'
import { provisionOf } from '#lib/reference/schools/provision'
import { fact, prepareTask } from '#lib/task-lists/model/task'
import { defaultAmount, defaultGrants, ofSpecialAndUnits, supportGrant, voluntaryGrant } from './support-grant.ts'

const shared = {
  author: fact('preparation.author', shortText('Author', { hint: 'Who wrote the proposal' })),
  clearedBy: fact('preparation.clearedBy', shortText('Cleared by', { hint: 'Who cleared it for the decision' })),
}
const details = {
  key: 'conversion-details',
  of: 'proposal',
  types: ['conversion'],
  section: 'School information',
  title: 'Conversion details',
} as const

// Prepare 3.3: a recommendation is made on a voluntary conversion; a sponsored one is directed, with its forms and its order pack.
export const voluntaryDetails = prepareTask({
  ...details,
  routes: ['voluntary'],
  fields: {
    recommendation: fact('preparation.recommendation', choice('What do you recommend?', recommendations)),
    recommendationNotes: fact('preparation.recommendationNotes', longText('Why do you recommend it?', { rows: 4 })),
    ...voluntaryGrant,
    ...supportGrant(ofSpecialAndUnits),
    ...shared,
  },
  derives: defaultAmount,
  shows: (known) => (provisionOf(known.school.typeName) === 'mainstream' ? [] : defaultGrants(known)),
})

export const sponsoredDetails = prepareTask({
  ...details,
  routes: ['sponsored'],
  fields: {
    form7Received: fact(
      'preparation.form7Received',
      choice('Has the schools notification mailbox received a Form 7?', form7Answers),
    ),
    form7ReceivedOn: fact(
      'preparation.form7ReceivedOn',
      calendarDate('Date the Form 7 was received', { notAfter: today }),
      {
        optional: true,
        when: { field: 'form7Received', is: ['yes'] },
      },
    ),
    orderPackSentOn: fact(
      'preparation.orderPackSentOn',
      calendarDate('Date the directive academy order (DAO) pack was sent', {
        hint: 'Leave blank until it has been sent',
        notAfter: today,
      }),
      { optional: true },
    ),
    sponsorName: fact('preparation.sponsorName', shortText('Name of the sponsor'), { optional: true }),
    sponsorReference: fact(
      'preparation.sponsorReference',
      shortText('Reference number of the sponsor', { width: 20 }),
      { optional: true },
    ),
    ...supportGrant(),
    ...shared,
  },
  derives: defaultAmount,
  shows: defaultGrants,
})
