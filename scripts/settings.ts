import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ConfigProblem, parseConfig, type Config } from '#lib/config'
import { StartProblem } from '#lib/db/start-problem'

const root = join(import.meta.dirname, '..')

/** The settings from the environment and, where that is silent, from `.env`. Throws ConfigProblem. */
export function readSettings(): Config {
  const file = join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  const config = parseConfig(process.env)
  return { ...config, dataDir: resolve(root, config.dataDir) }
}

/** Ends a command that failed: what a person can put right is one sentence, everything else shows where it happened. */
export function endWith(error: unknown): never {
  const isForPerson = error instanceof StartProblem || error instanceof ConfigProblem
  console.error(isForPerson ? error.message : error)
  process.exit(1)
}
