import { expect, test } from 'vitest'
import { parseSource, sources } from '#lib/testing/source'
import { accessFilters, accessKinds } from './event-types.ts'

test('every kind of access event is recorded by something', () => {
  const texts = sources('{app,lib}/**/*')
    .filter((path) => path !== 'lib/access/events/event-types.ts')
    .map((path) => parseSource(path).text)
  expect(Object.keys(accessKinds).filter((kind) => !texts.some((text) => text.includes(`'${kind}'`)))).toEqual([])
})

test('a filter that is not known falls back', () => {
  expect(accessFilters.parse({ kind: 'role.granted', page: '2' })).toEqual({ kind: 'role.granted', page: 2 })
  expect(accessFilters.parse({ kind: 'nonsense', page: '-1' })).toEqual({ kind: undefined, page: 1 })
})
