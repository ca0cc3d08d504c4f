import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

/** The project's folder. */
export const root = join(import.meta.dirname, '../..')

/** The sources that match, as paths from the root; tests and generated code left out. */
export const sources = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !/\.test\.tsx?$/.test(path))
    .filter((path) => !/(^|\/)(node_modules|generated)\//.test(path))
    .toSorted()

export type Node = { type: string; [key: string]: unknown }
export type Source = { directive: string | undefined; text: string; body: Node[] }

/** A source file as a syntax tree. */
export function parseSource(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8')
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`)
  const body = program.body as unknown as Node[]
  return { directive: body[0]?.directive as string | undefined, text, body }
}

/** The functions that a file exports, by name (`default` for the default one), each with its tree. */
export function exportedFunctions({ body }: Source): Map<string, Node> {
  const found = new Map<string, Node>()
  for (const node of body) {
    const declaration = node.declaration as Node | null | undefined
    if (node.type === 'ExportDefaultDeclaration') found.set('default', declaration!)
    if (node.type !== 'ExportNamedDeclaration' || !declaration) continue
    for (const [name, tree] of named(declaration)) found.set(name, tree)
  }
  return found
}

function named(declaration: Node): [string, Node][] {
  if (declaration.type === 'FunctionDeclaration') return [[(declaration.id as Node).name as string, declaration]]
  if (declaration.type !== 'VariableDeclaration') return []
  return (declaration.declarations as Node[]).flatMap(({ id, init }) =>
    (init as Node | null)?.type.endsWith('FunctionExpression') || (init as Node | null)?.type === 'CallExpression'
      ? [[(id as Node).name as string, init as Node] as [string, Node]]
      : [],
  )
}

/** Calls `meet` for a node and everything beneath it. */
export function visit(node: unknown, meet: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) visit(one, meet)
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node) meet(node as Node)
    for (const value of Object.values(node)) visit(value, meet)
  }
}
