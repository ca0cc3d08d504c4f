import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { exportedFunctions, parseSource, sources, visit, type Node, type Source } from '#lib/testing/source'

/** The commands that may meet a newer version: those that say that they give `Saved`. */
const commands = sources('lib/**/*').flatMap((path) => {
  const source = parseSource(path)
  return [...exportedFunctions(source)].filter(([, tree]) => givesSaved(source, tree)).map(([name]) => name)
})

function givesSaved({ text }: Source, { returnType }: Node): boolean {
  const { start, end } = (returnType ?? { start: 0, end: 0 }) as { start: number; end: number }
  return /\bSaved\b/.test(text.slice(start, end))
}

/** The commands that a source calls as statements of their own, by their name or that of a variable that is one of them. */
function dropped({ body }: Pick<Source, 'body'>): string[] {
  const names = new Set(commands)
  const found: string[] = []
  visit(body, ({ type, id, init }) => {
    if (type === 'VariableDeclarator' && mentions(init as Node | null, names)) names.add((id as Node).name as string)
  })
  visit(body, ({ type, expression }) => {
    if (type !== 'ExpressionStatement') return
    const { argument, ...call } = expression as Node
    const callee = (((argument as Node | undefined) ?? call).callee ?? {}) as Node
    if (callee.type === 'Identifier' && names.has(callee.name as string)) found.push(callee.name as string)
  })
  return found
}

const mentions = (init: Node | null, names: Set<string>): boolean =>
  init?.type === 'Identifier'
    ? names.has(init.name as string)
    : init?.type === 'ConditionalExpression' &&
      [init.consequent, init.alternate].some((one) => mentions(one as Node, names))

test('whoever calls a command passes on what it says of a newer version', () => {
  expect(commands).toEqual(expect.arrayContaining(['holdProject', 'recordDecision', 'deleteContact', 'changeView']))
  const found = sources('{app,components,lib}/**/*').flatMap((path) =>
    dropped(parseSource(path)).map((name) => `${path}: ${name}`),
  )
  expect(found.filter((call) => !/^lib\/(.+\/)?testing\//.test(call))).toEqual([])
})

test.each(['await holdProject(who, id)', 'const work = held ? holdProject : resumeProject; await work(who, id)'])(
  'an answer that is dropped is found: %s',
  (text) => {
    const { body } = parseSync('action.ts', text).program
    expect(dropped({ body: body as unknown as Node[] })).toHaveLength(1)
  },
)
