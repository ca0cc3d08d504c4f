import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importsOf, parseSource, root, sources } from '#lib/testing/source'

/*
 * Who may import what:
 *   app → components, lib          components → lib that is pure          lib → lib
 *   rules, schemas, definitions, forms, paths, labels are pure: no database, no clock, no settings, no framework
 *   the database client ← queries, commands and the few others that are listed
 *   a query never leans on a command; a feature never calls another feature's command
 * Imports of types alone do not count: they are gone when the code runs.
 */
const imports = readImportsMap()
const graph = new Map(
  sources('{app,components,lib,prisma,scripts}/**/*').map((path) => [
    path,
    importsOf(parseSource(path)).map((to) => resolve(path, to)),
  ]),
)
const files = [...graph.keys()]
const below = (folder: string) => files.filter((path) => path.startsWith(`${folder}/`))

function readImportsMap(): [prefix: string, folder: string, suffix: string][] {
  const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    imports: Record<string, string>
  }
  return Object.entries(imports).map(([from, to]) => {
    const [folder = '', suffix = ''] = to.replace('./', '').split('*')
    return [from.split('*')[0]!, folder, from.split('*')[1] ? '' : suffix]
  })
}

/** A path from the root for our own files, the name for packages and Node's modules. */
function resolve(from: string, to: string): string {
  if (to.startsWith('.')) return normalize(join(dirname(from), to))
  const own = imports
    .filter(([prefix]) => to.startsWith(prefix))
    .map(([prefix, folder, suffix]) => folder + to.slice(prefix.length) + suffix)
  return own.find((path) => existsSync(join(root, path))) ?? own[0] ?? to
}

/** Everything that a file brings with it when it runs. */
function closureOf(path: string, seen = new Set<string>()): Set<string> {
  for (const next of graph.get(path) ?? []) {
    if (seen.has(next)) continue
    seen.add(next)
    closureOf(next, seen)
  }
  return seen
}

const isFramework = (to: string) => /^(next|react|react-dom)(\/|$)/.test(to)
const isImpure = (to: string) =>
  to.startsWith('node:') ||
  /^(pg|pg-boss|pg-cursor|pg-copy-streams|pino|exceljs|@prisma\/.*|rate-limiter-flexible)$/.test(to) ||
  /^lib\/(db|http|worker|config\.ts)/.test(to)

/** The files that state rules, and nothing else. */
const pure = files.filter(
  (path) =>
    /^lib\/(.+\/)?(rules|schema|filters|kinds|can|principal|sections|labels|paths|facts|status)\.ts$/.test(path) ||
    /^lib\/(forms|tasks\/definitions)\//.test(path),
)

const offences = (
  paths: string[],
  isWrong: (to: string, from: string) => boolean,
  reach: (path: string) => Iterable<string>,
) => paths.flatMap((from) => [...reach(from)].filter((to) => isWrong(to, from)).map((to) => `${from} → ${to}`))
const direct = (path: string) => graph.get(path) ?? []

/** Queries and commands; the areas that are nothing but database work; and questions of one feature with a file of their own. */
const mayUseDatabase =
  /^lib\/(.+\/(queries|commands)|(db|access|exports|history|imports|register|worker|testing)\/.+|journeys\/drafts|people\/(assignable|demonstration|load)|(projects|proposals|groups|api-keys)\/list)\.ts$/

const isAnothers = (to: string, from: string) => /^lib\/.+\/commands\.ts$/.test(to) && dirname(to) !== dirname(from)

const onlyPassesOn = (path: string) => {
  const { body } = parseSource(path)
  return body.length > 0 && body.every(({ type, source }) => /^Export(Named|All)Declaration$/.test(type) && source)
}

describe('who may import what', () => {
  test('every import is found', () => {
    const own = files.flatMap((from) =>
      direct(from)
        .filter((to) => /^(app|components|lib|prisma|scripts)\//.test(to))
        .map((to) => ({ from, to })),
    )
    expect(own.length).toBeGreaterThan(300)
    expect(own.filter(({ to }) => !existsSync(join(root, to))).map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  test('lib knows neither screens nor the framework, app only itself, components and lib', () => {
    expect(offences(below('lib'), isFramework, direct)).toEqual([])
    expect(offences(below('lib'), (to) => /^(app|components|prisma|scripts)\//.test(to), direct)).toEqual([])
    expect(offences(below('app'), (to) => /^(prisma|scripts)\//.test(to), direct)).toEqual([])
  })

  test('next-auth stays behind the few files that drive it', () => {
    const driving = files.filter((path) => direct(path).some((to) => /^next-auth(\/|$)/.test(to)))
    expect(driving).toEqual([
      'app/api/auth/[...nextauth]/route.ts',
      'app/post-to-next-auth.ts',
      'lib/access/auth-options.ts',
    ])
  })

  test('nothing but app knows app', () => {
    const others = files.filter((path) => !path.startsWith('app/'))
    expect(offences(others, (to) => to.startsWith('app/'), direct)).toEqual([])
  })

  test('app asks queries and commands, never the database', () => {
    expect(offences(below('app'), (to) => to.startsWith('lib/db/') || /^(pg|@prisma)/.test(to), direct)).toEqual([])
  })

  test('the database client is for queries, commands and the like', () => {
    const using = below('lib').filter((path) => direct(path).includes('lib/db/client.ts'))
    expect(using.length).toBeGreaterThan(15)
    expect(using.filter((path) => !mayUseDatabase.test(path))).toEqual([])
  })

  test('queries never lean on commands', () => {
    const queries = below('lib').filter((path) => /\/(queries|list|search)\.ts$/.test(path))
    expect(queries.length).toBeGreaterThan(5)
    expect(offences(queries, (to) => to.endsWith('/commands.ts'), direct)).toEqual([])
  })

  test('components are given data: they bring nothing but components and pure lib', () => {
    expect(offences(below('components'), (to) => isImpure(to) || to.startsWith('app/'), closureOf)).toEqual([])
  })

  test('rules, schemas, definitions and forms are pure', () => {
    expect(pure.length).toBeGreaterThan(30)
    expect(offences(pure, (to) => isImpure(to) || isFramework(to), closureOf)).toEqual([])
  })

  test('columns and team exports say what to read, and read nothing', () => {
    const catalogue = files.filter((path) => /^lib\/exports\/(columns|definitions\/teams)\//.test(path))
    expect(catalogue.length).toBeGreaterThan(10)
    expect(offences(catalogue, (to) => to.startsWith('lib/db/') || isFramework(to), closureOf)).toEqual([])
  })

  test('the oracle of the exports shares nothing with them', () => {
    const oracle = below('lib/testing/oracle')
    expect(oracle.length).toBeGreaterThan(10)
    expect(offences(oracle, (to) => to.startsWith('lib/exports/'), closureOf)).toEqual([])
  })

  test('rules take the clock', () => {
    const readsClock = /new Date\(\)|Date\.now\(\)|\btoday\(\)|Math\.random\(\)/
    expect(pure.filter((path) => readsClock.test(parseSource(path).text))).toEqual([])
  })

  test("a feature never calls another feature's command", () => {
    const features = below('lib').filter((path) => !/\/testing\//.test(path) && !path.startsWith('lib/worker/'))
    expect(offences(features, isAnothers, direct)).toEqual([])
  })

  test('tests lend nothing to the product', () => {
    const product = files.filter((path) => !/(^|\/)testing\//.test(path))
    expect(offences(product, (to) => /(^|\/)testing\/|\.test\.tsx?$/.test(to), direct)).toEqual([])
  })

  test('there are no barrel files', () => {
    expect(files.filter((path) => /\/index\.tsx?$/.test(path) || onlyPassesOn(path))).toEqual([])
  })
})
