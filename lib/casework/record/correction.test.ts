import { expect, test } from 'vitest'
import { correctionOf } from './correction.ts'

const today = new Date('2026-11-22')
const closedAt = new Date('2026-11-22T09:00:00Z')
const change = (changedAt: string, kind = 'changed') => ({
  kind,
  reason: 'A wrong date',
  changedById: 'support',
  changedAt: new Date(changedAt),
})

test.each([
  ['given since the closure, today', closedAt, [change('2026-11-22T10:00:00Z')], true],
  ['given yesterday', new Date('2026-11-20'), [change('2026-11-21T23:00:00Z')], false],
  ['given before it was closed once more', closedAt, [change('2026-11-22T08:00:00Z')], false],
  ['a reopening', closedAt, [change('2026-11-22T10:00:00Z', 'reopened')], false],
  ['none', closedAt, [], false],
  ['of a project that goes on', null, [change('2026-11-22T10:00:00Z')], false],
])('a reason to change a closed project counts: %s', (_, closed, closureChanges, counts) =>
  expect(correctionOf({ closedAt: closed, closureChanges }, today) !== undefined).toBe(counts),
)
