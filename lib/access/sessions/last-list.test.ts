import { expect, test } from 'vitest'
import { listCookie, readList, rememberedList } from './last-list.ts'

test.each([
  ['/proposals', '', '/proposals'],
  ['/proposals', '?scope=all&page=3', '/proposals?scope=all&page=3'],
  ['/projects', '?region=H', '/projects?region=H'],
  ['/search', '?q=oak', '/search?q=oak'],
  ['/projects', '?region=H&saved=assigned', '/projects?region=H'],
  ['/projects', '?ticked=none', '/projects'],
  ['/proposals/new', '', undefined],
  ['/exports', '?type=transfer', undefined],
  ['/proposals', `?q=${'x'.repeat(2_000)}`, undefined],
])('of %s%s the way back is %s', (pathname, search, expected) =>
  expect(rememberedList(pathname, search)).toBe(expected),
)

test.each([
  ['/proposals?scope=all', '/proposals?scope=all'],
  ['/projects', '/projects'],
  ['//elsewhere.example', undefined],
  ['https://elsewhere.example/proposals', undefined],
  ['/proposals/../exports', undefined],
  ['/proposals?a\nb', undefined],
  [undefined, undefined],
])('a cookie that says %j leads to %j', (kept, expected) => expect(readList(kept)).toBe(expected))

test('the cookie keeps to its host and port, as the session does', () => {
  expect(listCookie({ baseUrl: 'https://portal.example' }).name).toBe('__Host-portal-list')
  expect(listCookie({ baseUrl: 'http://localhost:3100' }).name).toBe('portal-list-3100')
})
