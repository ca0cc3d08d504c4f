import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ZodError } from 'zod'
import { ConfigProblem, parseConfig, type Config } from '#lib/platform/config/config'
import { StartProblem } from '#lib/platform/database/errors/start-problem'
import { NotFound, Refused } from '#lib/platform/errors'
import { ImportProblem } from '#lib/reference/files/import-problem'

const root = join(import.meta.dirname, '../..')

/** The settings from the environment and, where that is silent, from `.env`. Throws ConfigProblem. */
export function readSettings(): Config {
  const file = join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  const config = parseConfig(process.env)
  return { ...config, dataDir: resolve(root, config.dataDir) }
}

const forPeople = [StartProblem, ConfigProblem, Refused, NotFound, ImportProblem]

/** Ends a command that failed: what a person can put right is one sentence, everything else shows where it happened. */
export function endWith(error: unknown): never {
  // Whoever read what a command printed has left: there is nobody to tell.
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(1)
  if (isFullDisk(error)) {
    console.error(
      'There is no room left on the disk of the database or of the data folder. Make room, then start again: nothing was lost.',
    )
    process.exit(1)
  }
  if (error instanceof ZodError) console.error(error.issues.map(({ message }) => message).join('\n'))
  else console.error(forPeople.some((kind) => error instanceof kind) ? (error as Error).message : error)
  process.exit(1)
}

const isFullDisk = (error: unknown) => ['53100', 'ENOSPC'].includes((error as NodeJS.ErrnoException).code ?? '')
