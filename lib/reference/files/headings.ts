import { stripInvisible } from '#lib/platform/forms/strip-invisible'
import { delimiters, recordsOf, type Layout } from './csv.ts'
import type { Encoding } from './encoding.ts'
import type { FileColumn, FileKind } from './file-type.ts'

type Headed<Kind> = { kind: Kind | undefined; headings: string[]; layout: Layout }

/** Finds what divides a file's cells, and of which kind its headings are; undefined where it has none at all. */
export async function recogniseHeadings<Kind extends FileKind>(
  path: string,
  encoding: Encoding,
  kinds: readonly Kind[],
): Promise<Headed<Kind> | undefined> {
  const found: (Headed<Kind> & { share: number })[] = []
  for (const delimiter of delimiters) {
    const read = await readHeadings(path, encoding, delimiter)
    if (!read) continue
    const { headings, headingsAt } = read
    const [best] = kinds
      .map((kind) => ({ kind, share: shareOf(headings, kind) }))
      .toSorted((one, other) => other.share - one.share)
    found.push({
      kind: best!.share >= 0.5 ? best!.kind : undefined,
      share: best!.share,
      headings,
      layout: { encoding, delimiter, headingsAt },
    })
  }
  return found.toSorted((one, other) => other.share - one.share)[0]
}

/** Where a column is: all positions of its first heading that the file has, written as here or but for case, spaces and signs. */
export function positionsOf({ heading, otherHeadings = [] }: FileColumn, headings: readonly string[]): number[] {
  const names = [heading, ...otherHeadings]
  const at = (isName: (written: string, name: string) => boolean) =>
    names
      .map((name) => headings.flatMap((written, index) => (isName(written, name) ? [index] : [])))
      .find((positions) => positions.length > 0)
  return at((written, name) => written === name) ?? at((written, name) => plain(written) === plain(name)) ?? []
}

const plain = (heading: string) => heading.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The share of the headings that the kind cannot lack. */
function shareOf(headings: readonly string[], kind: FileKind): number {
  const needed = kind.columns.filter(({ optional }) => !optional)
  return needed.filter((column) => positionsOf(column, headings).length > 0).length / needed.length
}

/** A spreadsheet may name what divides the cells in a line of its own before the headings. */
async function readHeadings(path: string, encoding: Encoding, delimiter: string) {
  try {
    let headingsAt = 0
    for await (const record of recordsOf(path, { encoding, delimiter }, { to: 2 }).records as AsyncIterable<string[]>) {
      headingsAt += 1
      const isNote = headingsAt === 1 && /^sep=/i.test(record[0]!)
      if (!isNote) return { headings: record.map((heading) => stripInvisible(heading).trim()), headingsAt }
    }
  } catch {
    // Not CSV from its first line on: it has no headings.
  }
  return undefined
}
