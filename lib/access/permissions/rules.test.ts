import { describe, expect, test } from 'vitest'
import { Forbidden } from '#lib/platform/errors'
import { keyRoles, roles } from '#lib/labels'
import { parseSource, sources } from '#lib/testing/source'
import { authorise, can } from './can.ts'
import type { Principal } from '#lib/principal'
import { rules, type Action } from './rules.ts'
import { everybody, lines, people } from '#lib/access/testing/permission-matrix'

const ask = can as (who: Principal, action: Action, facts?: unknown) => boolean

/* The table of who may do what is testing/matrix.ts; the browser tests ask it over HTTP. */
describe.each(lines)('%s %s', (action, _about, facts, allowed) => {
  test.each(everybody)(`%s`, (who) => {
    expect(ask(people[who], action, facts)).toBe(allowed.includes(who))
  })
})

test('every role is somebody’s', () => {
  const held = Object.values<Principal>(people).flatMap((who) => who.roles.map(({ role }) => role))
  expect([...new Set(held)].toSorted()).toEqual(Object.keys({ ...roles, ...keyRoles }).toSorted())
})

test('every action has a line', () => {
  expect(Object.keys(rules).toSorted()).toEqual([...new Set(lines.map(([action]) => action))].toSorted())
})

test('every action is asked by a page, a query or a command', () => {
  const texts = sources('{app,lib}/**/*')
    .filter((path) => path !== 'lib/access/permissions/rules.ts')
    .map((path) => parseSource(path).text)
  expect(Object.keys(rules).filter((action) => !texts.some((text) => text.includes(`'${action}'`)))).toEqual([])
})

test('authorise asks the same question, and a refusal says whom the action is for', () => {
  expect(() => authorise(people.admin, 'person.manage')).not.toThrow()
  expect(() => authorise(people.officer, 'person.manage')).toThrow(new Forbidden('person.manage', 'admins'))
})
