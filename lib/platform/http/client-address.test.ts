import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

test.each([
  ['reached directly', '', 0, '10.0.0.9'],
  ['reached directly, with a claim', '1.2.3.4', 0, '10.0.0.9'],
  ['behind one proxy', '1.2.3.4', 1, '1.2.3.4'],
  ['behind one proxy, with a claim before it', '6.6.6.6, 1.2.3.4', 1, '1.2.3.4'],
  ['behind two proxies', '6.6.6.6, 1.2.3.4, 10.0.0.8', 2, '1.2.3.4'],
  ['said to be behind one, reached directly', '', 1, '10.0.0.9'],
  ['said to be behind two, with a claim alone', '6.6.6.6', 2, '10.0.0.9'],
  ['behind one that names no address', '6.6.6.6, unknown', 1, '10.0.0.9'],
  ['behind one that adds the port', '6.6.6.6, 1.2.3.4:5678', 1, '1.2.3.4'],
  ['behind one that adds the port of an IPv6 address', '[2001:db8::7]:5678', 1, '2001:db8::7'],
  ['behind one that writes IPv4 as IPv6', '::ffff:1.2.3.4', 1, '1.2.3.4'],
])('%s', (_, forwardedFor, proxies, expected) => {
  expect(clientAddress('10.0.0.9', forwardedFor, proxies)).toBe(expected)
})

test('a socket that speaks both protocols gives IPv4 as such, and one that is gone none', () => {
  expect(clientAddress('::ffff:10.0.0.9', '', 0)).toBe('10.0.0.9')
  expect(clientAddress('', '', 0)).toBe('unknown')
})
