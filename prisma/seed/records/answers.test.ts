import { expect, test } from 'vitest'
import { allTasks } from '#lib/task-lists/definitions/all'
import { withContactOptions } from '#lib/casework/tasks/contact-options'
import { submittedTask } from '#lib/casework/tasks/schema'
import { neededFields, statusOf } from '#lib/task-lists/model/status'
import { narrowToSchool } from '#lib/task-lists/model/task'
import { answerTask } from './answers.ts'
import { random } from '#lib/platform/random'
import { createdLately } from '#lib/testing/fixtures/created'

const month = new Date('2026-03-01T00:00:00Z')
const dates = {
  created: new Date('2026-02-03T00:00:00Z'),
  'preparation.proposedDecisionOn': month,
  'opening.openedOn': month,
  'budget.currentYearEndsOn': new Date('2027-03-31T00:00:00Z'),
  'budget.nextYearEndsOn': new Date('2028-03-31T00:00:00Z'),
  'preparation.supportGrantAmount': 60_000,
  'significantDate.proposed': month,
  'significantDate.confirmed': month,
}
const seeds = Array.from({ length: 40 }, (_, seed) => seed)

const contacts = ['school-or-academy', 'incoming-trust', 'outgoing-trust'].map((category) => ({
  id: `contact of ${category}`,
  name: 'Ada Example',
  category,
}))
const provisions = ['mainstream', 'special', 'pupil-referral-unit'] as const
const subject = { ...createdLately, type: 'conversion', route: 'voluntary' } as const
const forSchools = allTasks.flatMap((task) =>
  [...new Set(provisions.map((provision) => narrowToSchool(task, { ...subject, provision })))].map(
    (one) => [task.key, withContactOptions(one, contacts)] as const,
  ),
)

test.each(forSchools)('the form accepts the synthetic answers to %s', (_, task) => {
  for (const seed of seeds) {
    const answers = answerTask(task, 'all', dates, random(seed))
    expect(statusOf(task, answers, false)).toBe('completed')
    const sent = Object.assign(
      {},
      ...Object.entries(task.fields).map(([name, { question }]) => question.fill(name, answers[name] as never)),
    )
    const nested: Record<string, unknown> = task.signedOff ? { sectionComplete: 'true' } : {}
    for (const [input, value] of Object.entries(sent)) {
      const [name, part] = input.split('-') as [string, string?]
      nested[name] = part ? { ...(nested[name] as object), [part]: value } : value
    }
    expect(submittedTask(task).parse(nested)).toEqual({ answers, notApplicable: false })
  }
})

test('a task of several questions is in progress with some of its answers', () => {
  const several = allTasks.filter((task) => neededFields(task, {}).length > 1)
  for (const task of several)
    expect(statusOf(task, answerTask(task, 'some', dates, random(1)), false), task.key).toBe('in-progress')
})
