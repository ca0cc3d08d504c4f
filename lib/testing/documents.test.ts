import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { anchorOf, decisions, documents, filesLike, headingsOf, proseOf, textOf } from './documents.ts'
import { root } from './source.ts'

type Found = { path: string; text: string }

/** What a pattern finds in the documents, each with the document that has it. */
const findAll = (pattern: RegExp, read = textOf): Found[] =>
  documents.flatMap((path) => [...read(path).matchAll(pattern)].map((match) => ({ path, text: match[1] ?? match[0] })))

/** `<name>` and `…` stand for anything; a full stop at the end is the sentence's. */
function isMissing({ text }: Found): boolean {
  const pattern = text.replace(/[.…]+$/, '').replaceAll(/<\w+>|…/g, '*')
  return pattern.includes('*') ? filesLike(pattern).length === 0 : !existsSync(join(root, pattern))
}

test('every path of the repository that a document names exists', () => {
  const named = findAll(
    /(?<![\w@./-])(?:app|components|docs|e2e|lib|prisma|public|scripts)\/(?:[\w.*…/-]|\[[\w.]+\]|<\w+>|\([\w-]+\))*/g,
  )
  expect(named.length).toBeGreaterThan(50)
  expect(named.filter(isMissing)).toEqual([])
})

test('every file that a document names without its folder exists', () => {
  const files = filesLike('*.*', '{app,components,docs,e2e,lib,prisma,public,scripts}/**/*.*')
  const names = new Set(files.map((path) => basename(path)))
  const named = findAll(/`([\w-][\w.-]*\.(?:tsx?|mjs|prisma|sql|txt|json|ya?ml))`/g)
  expect(named.filter(({ text }) => !names.has(text))).toEqual([])
})

function leadsNowhere({ path, text }: Found): boolean {
  const [target, anchor] = text.split('#') as [string, string?]
  if (/^[a-z]+:/.test(target)) return false
  const page = target ? join(dirname(path), target) : path
  if (!existsSync(join(root, page))) return true
  return anchor !== undefined && !headingsOf(textOf(page)).some((heading) => anchorOf(heading) === anchor)
}

test('every link of a document leads to a page, and to a heading of it', () => {
  const links = findAll(/\]\(([^)\s]+)\)/g, (path) => proseOf(textOf(path)))
  expect(links.length).toBeGreaterThan(50)
  expect(links.filter(leadsNowhere)).toEqual([])
})

test.each(decisions)(
  'decision $number has its number, date, status, context, decision and consequences',
  (decision) => {
    const text = textOf(decision.path)
    expect(text).toMatch(
      new RegExp(`^# ${decision.number}\\. .+\n\n- \\*\\*Date\\*\\*: \\d{4}-\\d\\d-\\d\\d\n- \\*\\*Status\\*\\*: .`),
    )
    expect(headingsOf(text)).toEqual(expect.arrayContaining(['Context', 'Decision', 'Consequences']))
  },
)

test('the index lists every decision', () => {
  const index = textOf('docs/decisions/README.md')
  expect(decisions.filter(({ file }) => !index.includes(`](${file})`))).toEqual([])
})

test('the architecture names every room of lib', () => {
  const rooms = readdirSync(join(root, 'lib'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const text = textOf('docs/architecture.md')
  expect(rooms.map(({ name }) => name).filter((name) => !text.includes(`\`lib/${name}\``))).toEqual([])
})

test('version managers use the Node that the product brings', () => {
  const { devDependencies } = JSON.parse(textOf('package.json')) as { devDependencies: Record<string, string> }
  expect(textOf('.node-version').trim()).toBe(devDependencies.node)
})
