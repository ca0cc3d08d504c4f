import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SchemaFile } from './document.ts'
import { parseModels } from './schema.ts'

const root = join(import.meta.dirname, '../..')

export const dataModelPath = join(root, 'docs/data-model.md')

/** The schema's files that have models, by name. */
export const readSchema = (): SchemaFile[] =>
  globSync('prisma/schema/*.prisma', { cwd: root })
    .toSorted()
    .map((path) => ({ path, models: parseModels(readFileSync(join(root, path), 'utf8')) }))
    .filter(({ models }) => models.length > 0)
