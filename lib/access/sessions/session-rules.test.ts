import { expect, test } from 'vitest'
import { isDueToTouch, isLive } from './session-rules.ts'

const now = new Date('2026-11-02T12:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

test.each([
  ['just started', 0, 0, null, true],
  ['used within the hour', 300, 59, null, true],
  ['idle for an hour', 300, 60, null, false],
  ['busy, but twelve hours old', 720, 1, null, false],
  ['busy, and a minute short of twelve hours', 719, 1, null, true],
  ['signed out', 10, 1, 1, false],
])('a session %s', (_, started, seen, ended, expected) => {
  const endedAt = ended === null ? null : minutesAgo(ended)
  expect(isLive({ startedAt: minutesAgo(started), lastSeenAt: minutesAgo(seen), endedAt }, now)).toBe(expected)
})

test('its last use is written down at most once a minute', () => {
  expect(isDueToTouch({ lastSeenAt: minutesAgo(0.9) }, now)).toBe(false)
  expect(isDueToTouch({ lastSeenAt: minutesAgo(1) }, now)).toBe(true)
})
