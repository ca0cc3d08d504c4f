import { describe, expect, test } from 'vitest'
import { parseSource, sources, visit, type Source } from '#lib/testing/source'

/** The functions that ask who is there, by the module that has them. */
const makers: Record<string, readonly string[]> = {
  '#app/_web/page': ['page'],
  '#app/_web/form-action': ['formAction', 'buttonAction'],
  '#app/_web/file-route': ['fileRoute'],
  '#app/_web/api-route': ['apiRoute'],
}

/** What opens without asking, and why that is right. Everything else is made by one of the functions. */
const open: Record<string, string> = {
  'app/(public)/sign-in/page.tsx default': 'the way in',
  'app/(public)/sign-in-problem/page.tsx default': 'for those who were not let in',
  'app/(public)/signed-out/page.tsx default': 'for those who have left',
  'app/(public)/try-again/page.tsx default': 'must open while the database is away',
  'app/(public)/too-large/page.tsx default': 'answers a form that is not read',
  'app/(public)/cookies/page.tsx default': 'must be readable before signing in',
  'app/(public)/privacy/page.tsx default': 'must be readable before signing in',
  'app/(public)/accessibility/page.tsx default': 'must be readable before signing in',
  'app/_web/session-actions.ts signIn': 'the way in',
  'app/_web/session-actions.ts signOut': 'ends the session there is, if any',
  'app/(service)/admin/register/upload/route.ts POST':
    'checks where it comes from, as proxy.ts does, then calls fileRoute',
  'app/api/auth/[...nextauth]/route.ts GET': 'where the identity provider sends people back to',
  'app/api/v1/openapi.json/route.ts GET': 'describes the API to tools; holds no record',
  'app/api/health/route.ts GET': 'for machines that watch the service; says only that it works',
}

type Node = Source['body'][number]
const nodes = (value: unknown) => (value ?? []) as Node[]
const nameOf = (node: unknown) => (node as { name: string }).name

/** The functions of `makers` that a file imports, by the name they have there. */
function importedMakers({ body }: Source): Set<string> {
  const names = nodes(body).flatMap(({ type, source, specifiers }) => {
    const offered = type === 'ImportDeclaration' ? makers[(source as { value: string }).value] : undefined
    const imported = nodes(specifiers).filter(({ imported }) => imported && offered?.includes(nameOf(imported)))
    return imported.map(({ local }) => nameOf(local))
  })
  return new Set(names)
}

/** What a file exports as values, each with the expression that makes it; undefined where it cannot be seen. */
function exportedValues({ body }: Source): [name: string, made: Node | undefined][] {
  return body.flatMap((node): [string, Node | undefined][] => {
    const declaration = node.declaration as Node | null | undefined
    if (node.type === 'ExportDefaultDeclaration') return [['default', declaration ?? undefined]]
    if (!node.type.startsWith('Export') || node.exportKind === 'type') return []
    if (declaration?.type === 'VariableDeclaration')
      return nodes(declaration.declarations).map(({ id, init }) => [nameOf(id), init as Node])
    return [[declaration?.id ? nameOf(declaration.id) : '*', undefined]]
  })
}

const isMade = (source: Source, made: Node | undefined) =>
  made?.type === 'CallExpression' && importedMakers(source).has(nameOf(made.callee))

/** Next leaves folders with an underscore out of routing. */
const isRouted = (path: string, kind: 'page' | 'route') =>
  !path.includes('/_') && new RegExp(`/${kind}[.]tsx?$`).test(path)
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const isEntrance = (path: string, source: Source, name: string) =>
  isRouted(path, 'page')
    ? name === 'default'
    : isRouted(path, 'route')
      ? methods.includes(name)
      : source.directive === 'use server'

const files = sources('app/**/*').map((path) => ({ path, source: parseSource(path) }))
const entrances = files.flatMap(({ path, source }) =>
  exportedValues(source)
    .filter(([name]) => isEntrance(path, source, name))
    .map(([name, made]) => ({ entrance: `${path} ${name}`, made: isMade(source, made) })),
)

describe('every page, route and server action is made by a function that asks who is there', () => {
  test.each(entrances)('$entrance', ({ entrance, made }) => {
    expect(made).toBe(!Object.hasOwn(open, entrance))
  })

  test('the walk finds them all', () => {
    const holders = files.filter(
      ({ path, source }) => isRouted(path, 'page') || isRouted(path, 'route') || source.directive === 'use server',
    )
    expect(holders.length).toBeGreaterThan(170)
    for (const { path } of holders)
      expect(
        entrances.some(({ entrance }) => entrance.startsWith(`${path} `)),
        path,
      ).toBe(true)
    for (const entrance of Object.keys(open)) expect(entrances.map((one) => one.entrance)).toContain(entrance)
  })
})

test('only these functions and the layout of the service read the session', () => {
  const readers = files.filter(({ source }) => source.text.includes("'#app/_web/session'")).map(({ path }) => path)
  expect(readers.filter((path) => !path.startsWith('app/_web/'))).toEqual([
    'app/(public)/sign-in/page.tsx',
    'app/(service)/layout.tsx',
  ])
})

test('server actions are whole files below app, where the walk sees them', () => {
  const hidden = sources('{app,components,lib}/**/*').filter((path) => {
    const { body, directive } = parseSource(path)
    let directives = 0
    visit(body, (node) => (directives += node.directive === 'use server' ? 1 : 0))
    return directives > (directive === 'use server' && path.startsWith('app/') ? 1 : 0)
  })
  expect(hidden).toEqual([])
})
