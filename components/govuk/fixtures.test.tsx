import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { formAdapters } from '#components/testing/govuk-form-options'
import type { Options } from '#components/testing/govuk-options.ts'
import { pageAdapters } from '#components/testing/govuk-page-options'
import { normalise, rendered } from '#components/testing/html'
import { leftOut } from '#components/testing/left-out.ts'

type Fixture = { name: string; options: Options; html: string }

const folder = 'node_modules/govuk-frontend/dist/govuk/components'
const fixturesOf = (component: string): Fixture[] =>
  JSON.parse(readFileSync(`${folder}/${component}/fixtures.json`, 'utf8')).fixtures

/** Every example that govuk-frontend ships comes out of our components with the same markup. */
describe.each(Object.entries({ ...formAdapters, ...pageAdapters }))('%s', (component, adapt) => {
  const names = Object.values(leftOut[component] ?? {}).flat()
  const fixtures = fixturesOf(component)

  test.each(fixtures.filter(({ name }) => !names.includes(name)))('$name', ({ options, html }) => {
    expect(rendered(adapt(options))).toBe(normalise(html))
  })

  test('leaves out only what exists and differs', () => {
    for (const name of names) {
      const fixture = fixtures.find((fixture) => fixture.name === name)
      expect(fixture, name).toBeDefined()
      expect(rendered(adapt(fixture!.options)), name).not.toBe(normalise(fixture!.html))
    }
  })
})
