import { describe, expect, test } from 'vitest'
import { callsAny, exportedFunctions, parseSource, sources, visit } from '#lib/testing/source'

/** Asking who is there: a person's session, or an API key. */
const asks = ['currentUser', 'answerKey']

/** What opens without asking, and why that is right. Everything else must ask. */
const open: Record<string, string> = {
  'app/(public)/sign-in/page.tsx default': 'the way in',
  'app/(public)/sign-in-problem/page.tsx default': 'for those who were not let in',
  'app/(public)/signed-out/page.tsx default': 'for those who have left',
  'app/(public)/try-again/page.tsx default': 'must open while the database is away',
  'app/(public)/cookies/page.tsx default': 'must be readable before signing in',
  'app/(public)/privacy/page.tsx default': 'must be readable before signing in',
  'app/(public)/accessibility/page.tsx default': 'must be readable before signing in',
  'app/session-actions.ts signIn': 'the way in',
  'app/session-actions.ts signOut': 'ends the session there is, if any',
  'app/api/auth/[...nextauth]/route.ts GET': 'where the identity provider sends people back to',
  'app/api/v1/openapi.json/route.ts GET': 'describes the API to tools; tells of no record',
  'app/api/health/route.ts GET': 'for machines that watch the service; tells only that it works',
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const files = sources('app/**/*').map((path) => ({ path, source: parseSource(path) }))

const entrances = files.flatMap(({ path, source }) =>
  [...exportedFunctions(source)]
    .filter(([name]) => {
      if (path.endsWith('/page.tsx')) return name === 'default'
      if (/\/route\.tsx?$/.test(path)) return methods.includes(name)
      return source.directive === 'use server'
    })
    .map(([name, tree]) => ({ entrance: `${path} ${name}`, asks: callsAny(source, tree, asks) })),
)

describe('every page, route and server action asks who is there', () => {
  test.each(entrances)('$entrance', ({ entrance, asks }) => {
    expect(asks).toBe(!Object.hasOwn(open, entrance))
  })

  test('the walk finds them all', () => {
    const routes = files.filter(({ path }) => /\/(page|route)\.tsx?$/.test(path)).map(({ path }) => path)
    expect(routes.length).toBeGreaterThan(30)
    for (const path of routes)
      expect(
        entrances.some(({ entrance }) => entrance.startsWith(`${path} `)),
        path,
      ).toBe(true)
    for (const entrance of Object.keys(open)) expect(entrances.map((one) => one.entrance)).toContain(entrance)
  })
})

test('server actions are whole files, where the walk sees them', () => {
  const hidden = sources('{app,components,lib}/**/*').filter((path) => {
    const { body, directive } = parseSource(path)
    let directives = 0
    visit(body, (node) => (directives += node.directive === 'use server' ? 1 : 0))
    return directives > (directive === 'use server' ? 1 : 0)
  })
  expect(hidden).toEqual([])
})

test('files of server actions are below app, and export functions that the walk knows', () => {
  const actions = sources('{app,components,lib}/**/*').filter((path) => parseSource(path).directive === 'use server')
  expect(actions.length).toBeGreaterThan(3)
  for (const path of actions) {
    expect(path).toMatch(/^app\//)
    const source = parseSource(path)
    const exported = source.body.filter(
      ({ type, exportKind }) => type.startsWith('Export') && exportKind !== 'type',
    ).length
    expect(exportedFunctions(source).size, path).toBe(exported)
  }
})

test('a walk that finds nothing would say so', () => {
  const source = parseSource('app/(service)/page.tsx')
  expect(callsAny(source, exportedFunctions(source).get('default')!, ['noSuchFunction'])).toBe(false)
})
