import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './source.ts'

const excluded = /(^|\/)(node_modules|generated|[.]next|[.]data|[.]cache)(\/|$)/

/** The files of the repository that match, as paths from the root; neither installed nor generated ones. */
export const filesLike = (...patterns: string[]) =>
  globSync(patterns, { cwd: root, exclude: (path) => excluded.test(path) }).toSorted()

/** Every page of the documentation. */
export const documents = filesLike('*.md', '.github/*.md', 'docs/**/*.md')

const folder = 'docs/decisions/'
export const decisions = filesLike(`${folder}[0-9]*.md`).map((path) => ({
  path,
  file: path.slice(folder.length),
  number: Number.parseInt(path.slice(folder.length), 10),
}))

export const textOf = (path: string) => readFileSync(join(root, path), 'utf8')

/** A text without its blocks of code. */
export const proseOf = (markdown: string) => markdown.replaceAll(/^```[\s\S]*?^```/gm, '')

export const headingsOf = (markdown: string): string[] =>
  [...proseOf(markdown).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => heading!.trim())

/** The fragment of a heading's address, as GitHub makes it: `2.8 Completion` is `#28-completion`. */
export const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')
