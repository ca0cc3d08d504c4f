import { expect, test } from 'vitest'
import { newTrustChange, trustChoice } from './schema.ts'

const messages = (result: { error?: { issues: { message: string }[] } }) =>
  result.error?.issues.map(({ message }) => message)

test.each([
  [{ name: 'Hill Trust' }, undefined],
  [{ name: 'Hill Trust', referenceNumber: 'tr01234' }, undefined],
  [{ name: 'AB' }, ['Name of the new trust must be 3 characters or more']],
  [{ name: '' }, ['Enter the name of the new trust']],
  [{ name: 'Hill Trust', referenceNumber: '' }, ['Enter the trust reference number']],
  [{ name: 'Hill Trust', referenceNumber: 'TR1' }, ['Trust reference number must be TR and five digits, like TR01234']],
])('a new trust: %j', (given, expected) => {
  expect(messages(newTrustChange.safeParse(given))).toEqual(expected)
})

test('a trust must be chosen', () => {
  expect(messages(trustChoice.safeParse({ trustId: '' }))).toEqual(['Select the incoming trust'])
})
