import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

test.each([
  ['reached directly', undefined, 0, '10.0.0.9'],
  ['reached directly, with a claim', '1.2.3.4', 0, '10.0.0.9'],
  ['behind one proxy', '1.2.3.4', 1, '1.2.3.4'],
  ['behind one proxy, with a claim before it', '6.6.6.6, 1.2.3.4', 1, '1.2.3.4'],
  ['behind two proxies', '6.6.6.6, 1.2.3.4, 10.0.0.8', 2, '1.2.3.4'],
  ['said to be behind one, reached directly', undefined, 1, '10.0.0.9'],
])('%s', (_, forwardedFor, proxies, expected) => {
  expect(clientAddress('10.0.0.9', forwardedFor, proxies)).toBe(expected)
})
