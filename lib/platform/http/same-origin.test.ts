import { expect, test } from 'vitest'
import { isOwnWrite } from './same-origin.ts'

const ours = 'https://portal.example.education'

test.each([
  ['reading, from anywhere', 'GET', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, true],
  ['a form of ours', 'POST', { origin: ours, 'sec-fetch-site': 'same-origin' }, true],
  ['a form of ours in an old browser', 'POST', { origin: ours }, true],
  ['a form of ours without an origin', 'POST', { 'sec-fetch-site': 'same-origin' }, true],
  ['another site', 'POST', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, false],
  ['another site in an old browser', 'POST', { origin: 'https://evil.example' }, false],
  [
    'a neighbour on our domain',
    'POST',
    { origin: 'https://wiki.example.education', 'sec-fetch-site': 'same-site' },
    false,
  ],
  ['ours by name, not by scheme', 'POST', { origin: 'http://portal.example.education' }, false],
  ['an origin withheld', 'POST', { origin: 'null', 'sec-fetch-site': 'cross-site' }, false],
  ['a program that says nothing', 'POST', {}, false],
  ['typed into the address bar', 'POST', { 'sec-fetch-site': 'none' }, false],
  ['another verb', 'DELETE', { origin: 'https://evil.example' }, false],
])('%s', (_, method, headers, expected) => {
  expect(isOwnWrite(method, new Headers(headers), `${ours}/`)).toBe(expected)
})
