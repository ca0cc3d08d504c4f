import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isNodeInRange } from './node-range.mjs'

const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } }

test.each([
  ['18.20.8', false],
  ['20.0.0', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['20.20.2', true],
  ['21.7.3', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['23.11.1', false],
  ['24.0.0', true],
  ['26.1.0', true],
])('Node %s is accepted: %s', (version, accepted) => expect(isNodeInRange(version, engines.node)).toBe(accepted))

test('the packages that are used before the product’s own Node accept every version in the range', () => {
  const prisma = JSON.parse(readFileSync('node_modules/prisma/package.json', 'utf8')) as typeof Object & {
    engines: { node: string }
  }
  const caret = prisma.engines.node.replaceAll(
    /\^(\d+)(\.[\d.]+)/g,
    (_, major, rest) => `>=${major}${rest} <${Number(major) + 1}`,
  )
  for (const version of ['20.19.0', '20.20.2', '22.12.0', '22.21.0', '24.0.0', '24.21.0'])
    expect([version, isNodeInRange(version, caret)]).toEqual([version, true])
})
