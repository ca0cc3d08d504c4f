import { expect, test } from 'vitest'
import { routes, codesOf } from '#lib/labels'
import type { Provision } from '#lib/reference/schools/provision'
import { tasksFor } from '#lib/task-lists/definitions/all'
import { submittedTask } from './schema.ts'
import { neededFields } from '#lib/task-lists/model/status'
import { narrowToSchool, type FieldSubject } from '#lib/task-lists/model/task'
import { createdLately } from '#lib/testing/fixtures/created'

const provisions: Provision[] = ['mainstream', 'special', 'pupil-referral-unit']
const subjects = provisions.flatMap((provision): FieldSubject[] => [
  ...codesOf(routes).map((route) => ({ ...createdLately, type: 'conversion' as const, route, provision })),
  { ...createdLately, type: 'transfer', route: null, provision },
])
const tasks = subjects.flatMap((subject) => tasksFor(subject, 'prepare').map((task) => narrowToSchool(task, subject)))
const withNeeds = [...new Set(tasks)].filter((task) => neededFields(task, {}).length > 0)

test.each(withNeeds.map((task) => [task.key, task] as const))(
  '“%s” is not complete while something needed is missing, and says what',
  (_, task) => {
    const { error } = submittedTask(task).safeParse({ sectionComplete: 'true' })
    expect(error!.issues.map(({ path }) => path[0])).toEqual(neededFields(task, {}))
    for (const { message } of error!.issues)
      expect(message).toMatch(/^(Enter|Answer) .+ before you mark this section as complete$/)
  },
)

test('most tasks of Prepare need something', () => {
  expect(withNeeds.length).toBeGreaterThan(15)
})
