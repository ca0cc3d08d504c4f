// Makes what is derived from packages and kept out of git: the Prisma client and the design system's assets.
// Runs after every install, on whatever Node the machine has.
import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const require = createRequire(import.meta.url)

// Generating needs no engine, but the command line would download one unless it is given some executable file.
// It looks for the generator of column types on the path.
const path = [join(root, 'node_modules', '.bin'), dirname(process.execPath), process.env.PATH].join(delimiter)
const env = {
  ...process.env,
  PATH: path,
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
}
const prisma = join(dirname(require.resolve('prisma/package.json')), 'build', 'index.js')
const generated = spawnSync(process.execPath, [prisma, 'generate'], {
  cwd: root,
  env,
  stdio: ['ignore', 'pipe', 'pipe'],
})
if (generated.status !== 0) {
  process.stderr.write(generated.stderr)
  process.exit(1)
}

const assets = join(root, 'node_modules', 'govuk-frontend', 'dist', 'govuk', 'assets')
rmSync(join(root, 'public', 'assets'), { recursive: true, force: true })
cpSync(assets, join(root, 'public', 'assets'), { recursive: true })
