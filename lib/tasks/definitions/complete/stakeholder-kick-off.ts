import { monthOfYear } from '#lib/forms/date-questions'
import { ticked } from '#lib/forms/questions'
import { completeTask, fact, tick } from '#lib/tasks/task'

const guidance = [
  'Send the introductory emails within a week of taking the project on, and hold the meeting within two weeks.',
]

const confirmed = (label: string) =>
  fact('significantDate.confirmed', monthOfYear(label, { hint: 'Always the first of a month. For example, 9 2027' }))

// Complete 3.3 and 3.4. Saving a date here confirms it: from then on it changes only with a reason.
export const conversionKickOff = completeTask({
  key: 'stakeholder-kick-off',
  of: 'project',
  kinds: ['conversion'],
  section: 'Project kick-off',
  title: 'External stakeholder kick-off',
  guidance,
  fields: {
    introductoryEmailsSent: tick(ticked('Send introductory emails')),
    localAuthorityProformaChecked: tick(ticked('Check the local authority proforma')),
    localAuthorityAble: tick(ticked('Check the local authority is able to convert the school by the provisional date')),
    invitesSent: tick(ticked('Send invites to the kick-off meeting')),
    meetingHosted: tick(ticked('Host the kick-off meeting')),
    budgetExpectationsSet: tick(ticked('Set expectations about declaring significant changes to the budget')),
    confirmedOn: confirmed('Confirmed conversion date'),
  },
})

export const transferKickOff = completeTask({
  key: 'stakeholder-kick-off',
  of: 'project',
  kinds: ['transfer'],
  section: 'Project kick-off',
  title: 'External stakeholder kick-off',
  guidance,
  fields: {
    introductoryEmailsSent: tick(ticked('Send introductory emails')),
    invitesSent: tick(ticked('Send invites to the kick-off meeting')),
    meetingHosted: tick(ticked('Host the kick-off meeting')),
    confirmedOn: confirmed('Confirmed transfer date'),
  },
})
