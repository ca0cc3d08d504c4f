import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../../../prisma/migrations')

/** The names of the migrations that this version of the product has, in their order. */
export const migrationNames = (): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()

export type Migration = { name: string; sql: string }

/** The migrations that this version of the product has, in their order. */
export const readMigrations = (): Migration[] =>
  migrationNames().map((name) => ({ name, sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8') }))

/** As Prisma computes it, so that `prisma migrate` accepts what was applied here. */
export const checksumOf = ({ sql }: Migration): string => createHash('sha256').update(sql).digest('hex')
