import { expect, test } from 'vitest'
import { describeError } from './describe-error.ts'

test.each([
  ['duplicate key: Key (email)=(zoe@example.education) already exists', 'duplicate key: Key [value] already exists'],
  ['invalid input syntax for type uuid: "Zoë Smith"', 'invalid input syntax for type uuid: [value]'],
  ['Invalid invocation:\n{ data: { firstName: "Zoë" } }\nUnknown argument', 'Unknown argument'],
  ['no account for zoe@example.education', 'no account for [address]'],
  ['connect ECONNREFUSED 127.0.0.1:5432', 'connect ECONNREFUSED 127.0.0.1:5432'],
])('keeps what happened and drops whom it happened to: %s', (message, kept) => {
  expect(describeError(new Error(message)).message).toBe(kept)
})

test('gives the code and where it happened, never the message again', () => {
  const error = Object.assign(new Error('secret of Zoë'), { code: '23505' })
  const described = describeError(error)
  expect(described).toMatchObject({ name: 'Error', code: '23505' })
  expect(described.stack?.[0]).toMatch(/^at .*describe-error\.test\.ts/)
  expect(described.stack?.join()).not.toContain('Zoë')
})

test('bears what is no error at all', () => {
  expect(describeError('thrown "text"')).toEqual({ name: 'string', message: 'thrown [value]' })
  expect(describeError(undefined)).toEqual({ name: 'undefined', message: 'undefined' })
})

test('reads the message of an object that is no error', () => {
  expect(describeError({ message: 'lost "text"', queue: 'mail' })).toEqual({ name: 'object', message: 'lost [value]' })
})

test('is never long', () => {
  expect(describeError(new Error('x'.repeat(10_000))).message).toHaveLength(300)
})
