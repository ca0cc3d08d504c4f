import { expect, test } from 'vitest'
import { localPath } from './local-path.ts'

test.each([
  ['/projects', '/projects'],
  ['/projects?phase=closed&page=2', '/projects?phase=closed&page=2'],
  ['/projects/../exports', '/exports'],
  ['/search?q=St%20Mary%E2%80%99s', '/search?q=St%20Mary%E2%80%99s'],
])('a path of this service is kept: %s', (to, expected) => expect(localPath(to)).toBe(expected))

test.each([
  [undefined],
  [''],
  [['/projects', '/exports']],
  ['projects'],
  ['https://evil.example/'],
  ['//evil.example/'],
  ['///evil.example'],
  ['/\\evil.example'],
  ['\\\\evil.example'],
  ['/\t/evil.example'],
  ['/\n/evil.example'],
  ['/.//evil.example'],
  ['/x/..//evil.example'],
  ['/%2e//evil.example'],
  ['http:evil.example'],
  ['javascript:alert(1)'],
  ['data:text/html,x'],
  ['/api/auth/error'],
  ['/sign-in?to=/sign-in'],
  ['/sign-in-problem'],
  ['/signed-out'],
  [`/${'a'.repeat(3_000)}`],
])('anything else becomes the start page: %j', (to) => expect(localPath(to)).toBe('/'))
