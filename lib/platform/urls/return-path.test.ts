import { expect, test } from 'vitest'
import { returning, returnPath } from './return-path.ts'

const backFrom = (href: string) => returnPath.parse(new URL(href, 'http://here.invalid').searchParams.get('return'))

test.each([
  ['/proposals/1/trust', '/proposals/1/decision'],
  ['/proposals/1/tasks/dates?saved=task', '/proposals/1/decision/2/verdict?x=1&y=2'],
])('%s leads back to %s', (href, to) => {
  expect(backFrom(returning(href, to))).toBe(to)
})

test.each([undefined, null, '', 'https://other.example/', '//other.example', '/sign-in', ['/a', '/b']])(
  '%j leads nowhere else',
  (to) => {
    expect(returnPath.parse(to)).toBeUndefined()
  },
)
