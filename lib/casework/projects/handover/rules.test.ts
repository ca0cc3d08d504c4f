import { expect, test } from 'vitest'
import { neededByNobody } from './rules.ts'

const [grant, church] = ['sponsored-support-grant', 'church-supplemental-agreement']

test.each([
  ['conversion', 'voluntary', '0000', [grant, church]],
  ['conversion', 'voluntary', 'CE23', [grant]],
  ['conversion', 'sponsored', '0000', [church]],
  ['conversion', 'sponsored', 'CE23', []],
  ['conversion', 'sponsored', null, []],
  ['transfer', null, '0000', []],
])('a %s (%s) of diocese %s', (type, route, dioceseCode, keys) =>
  expect(neededByNobody({ type, route, dioceseCode })).toEqual(keys),
)
