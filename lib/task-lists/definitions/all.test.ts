import { expect, test } from 'vitest'
import { applies, type Task, type TaskSubject } from '#lib/task-lists/model/task'
import { exportsOf } from '#lib/testing/exports-of'
import { allTasks } from './all.ts'
import { createdLately } from '#lib/testing/fixtures/created'

test('every task that is defined is in the lists', async () => {
  const defined = await exportsOf('lib/task-lists/definitions/**/*.ts')
  const tasks = defined.filter(({ value }) => typeof value === 'object' && value !== null && 'fields' in value)
  expect(tasks.length).toBeGreaterThan(10)
  expect(tasks.filter(({ value }) => !allTasks.includes(value as Task)).map(({ from }) => from)).toEqual([])
})

test.each<TaskSubject>([
  { ...createdLately, type: 'conversion', route: 'voluntary' },
  { ...createdLately, type: 'conversion', route: 'sponsored' },
  { ...createdLately, type: 'transfer', route: null },
])('a key stands for one task at most: %j', (subject) => {
  const keys = allTasks.filter((task) => applies(task, subject)).map(({ key }) => key)
  expect(keys).toEqual([...new Set(keys)])
})
