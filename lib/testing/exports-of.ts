import { join } from 'node:path'
import { root, sources } from './source.ts'

/** What the files that match export, each value with where it is from: to find what was written and is in no list. */
export async function exportsOf(pattern: string): Promise<{ from: string; value: unknown }[]> {
  const files = await Promise.all(
    sources(pattern).map(async (path) => ({ path, exported: (await import(join(root, path))) as object })),
  )
  return files.flatMap(({ path, exported }) =>
    Object.entries(exported).map(([name, value]) => ({ from: `${path} ${name}`, value })),
  )
}
