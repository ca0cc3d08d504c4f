import { expect, test } from 'vitest'
import { columnsOfFact } from '#lib/testing/columns-of-fact'
import { allTasks } from '#lib/task-lists/definitions/all'

const fields = allTasks.flatMap((task) =>
  Object.entries(task.fields).map(([name, field]) => [`${task.types} ${task.key}: ${name}`, field] as const),
)

test.each(fields)('%s has a column of the exports, or a reason not to', (_, field) => {
  if (field.store === 'answers') expect(field.notExported).toMatch(/.{10}/)
  else
    for (const path of [field.path, ...(field.alternative ? [field.alternative.path] : [])])
      expect(columnsOfFact(path).length).toBeGreaterThan(0)
})
