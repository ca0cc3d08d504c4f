import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { StartProblem } from '#lib/platform/database/errors/start-problem'

/** Made once per data folder and kept in it: the two database passwords and the key that signs sessions. */
export type Secrets = { ownerPassword: string; appPassword: string; authSecret: string }

/** The secrets of a data folder; folder and secrets are made when missing. Throws StartProblem when it cannot be used. */
export function readSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json')
  try {
    makeFolder(resolve(dataDir))
    return read(file) ?? make(file)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new StartProblem(
      `The data folder ${dataDir} cannot be used (${reason}). Set DATA_DIR to a folder that this user may write to.`,
    )
  }
}

/** One step at a time: Node's own recursion never ends below /proc, where a folder that was missing is missing after it too. */
function makeFolder(path: string) {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}

function read(file: string): Secrets | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Whole or not at all: half a file would lock the database out for good. */
function make(file: string): Secrets {
  const made = { ownerPassword: secret(), appPassword: secret(), authSecret: secret() }
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(made), { mode: 0o600 })
  linkSync(draft, file)
  rmSync(draft)
  return made
}

const secret = () => randomBytes(24).toString('hex')
