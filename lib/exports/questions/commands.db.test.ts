import { beforeAll, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { aPerson } from '#lib/testing/fixtures/people'
import { answerQuestion, askQuestion } from './commands.ts'
import { getQuestion, listOwnQuestions, listQueue } from './queries.ts'

let grace: Principal
let adam: Principal
beforeAll(async () => {
  grace = await aPerson('Grants', { role: 'data-consumer', team: 'grants' })
  adam = await aPerson('Adam', { role: 'admin', team: null })
})

const asked = { exportId: 'merged', columnId: null, kind: 'other' as const, question: 'When is the register read?' }

test('a question sent twice is asked once; it waits in the queue until the asker sees its answer', async () => {
  await askQuestion(grace, asked)
  await askQuestion(grace, asked)
  const { rows } = await listQueue(adam, { show: 'open', page: 1 })
  expect(rows).toMatchObject([{ ...asked, exportName: 'Merged export', askedBy: 'Grants Example', answer: null }])
  expect(await answerQuestion(adam, rows[0]!.id, 'Every night.', 1)).toEqual({ stale: false })
  expect((await listQueue(adam, { show: 'open', page: 1 })).total).toBe(0)
  expect((await listOwnQuestions(grace, 1)).rows).toMatchObject([
    { answer: 'Every night.', answeredBy: 'Adam Example' },
  ])
})

test('a stale answer shows the newer one; the same answer changes nothing', async () => {
  const { id } = (await listQueue(adam, { show: 'answered', page: 1 })).rows[0]!
  expect(await answerQuestion(adam, id, 'Every night.', 1)).toEqual({ stale: false })
  expect(await answerQuestion(adam, id, 'Weekly.', 1)).toMatchObject({
    stale: true,
    version: 2,
    savedBy: adam.name,
    rows: [{ label: 'Your answer', theirs: 'Every night.', yours: 'Weekly.' }],
  })
  expect(await getQuestion(adam, id)).toMatchObject({ answer: 'Every night.', version: 2 })
})

test('only about an export that one may take, and a column that there is; only admins answer', async () => {
  await expect(askQuestion(grace, { ...asked, exportId: 'letters' })).rejects.toThrow('Not permitted')
  await expect(askQuestion(grace, { ...asked, exportId: 'nonsense' })).rejects.toThrow('not found')
  await expect(askQuestion(grace, { ...asked, columnId: 'nonsense' })).rejects.toThrow('There is no column nonsense')
  await expect(askQuestion({ ...grace, roles: [] }, asked)).rejects.toThrow('Not permitted')
  const { id } = (await listQueue(adam, { show: 'answered', page: 1 })).rows[0]!
  await expect(answerQuestion(grace, id, 'Me', 2)).rejects.toThrow('Not permitted')
  await expect(getQuestion(grace, id)).rejects.toThrow('Not permitted')
  await expect(listQueue(grace, { show: 'open', page: 1 })).rejects.toThrow('Not permitted')
})
