import { expect, test } from 'vitest'
import { newKeyInput } from './schema.ts'

const exports = { merged: 'Merged export', letters: 'Letters' }
const lastDay = { day: '22', month: '11', year: '2027' }
const read = (sent: Record<string, unknown>) => newKeyInput(exports, sent.opens).safeParse({ lastDay, ...sent })

test.each([
  ['all', {}, { role: 'data-consumer' }],
  ['all', { team: 'grants', exports: 'letters' }, { role: 'data-consumer' }],
  ['team', { team: 'grants' }, { role: 'data-consumer', team: 'grants' }],
  ['exports', { exports: ['letters', 'merged'] }, { role: 'data-consumer', exports: ['letters', 'merged'] }],
  ['exports', { exports: 'letters' }, { role: 'data-consumer', exports: ['letters'] }],
  ['send', {}, { role: 'application-service' }],
])('%s %j', (opens, more, expected) => {
  const { data } = read({ name: 'Payments', opens, ...more })
  expect(data).toEqual({ name: 'Payments', lastDay: new Date('2027-11-22'), ...expected })
})

test.each([
  [{ opens: 'team' }, ['Enter the name of the system', 'Select a team']],
  [{ opens: 'exports', exports: 'colours', name: 'x' }, ['Select exports from the list']],
  [{ opens: 'exports', name: 'x' }, ['Select at least one export']],
  [{ opens: 'everything', name: 'x' }, ['Select what will the key do? from the list']],
  [{ name: 'x', opens: 'all', lastDay: {} }, ['Enter the last day']],
  [{ name: 'x'.repeat(101) }, ['Name of the system must be 100 characters or fewer', 'Select what the key will do']],
])('%j is refused with all that is wrong', (sent, messages) => {
  expect(read(sent).error?.issues.map(({ message }) => message)).toEqual(messages)
})
