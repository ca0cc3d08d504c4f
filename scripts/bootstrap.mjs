// The first step of every npm script: whatever Node the machine has, and before anything is installed.
// Installs when needed, then runs scripts/<command>.ts on the project's own Node.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isGeneratedStale, isInstallStale } from './install/freshness.mjs'
import { waitForLock } from './install/lock.mjs'
import { isNodeInRange } from './install/node-range.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const [command, ...args] = process.argv.slice(2)
const commands = ['start', 'test', 'dev', 'bench', 'portal', 'data-model', 'compatibility']

if (!commands.includes(command)) {
  process.stderr.write(`Usage: node scripts/bootstrap.mjs ${commands.join('|')} [arguments]\n`)
  process.exit(2)
}
ensureNode()
await install()
run(join('scripts', `${command}.ts`))

function ensureNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  if (isNodeInRange(process.versions.node, engines.node)) return
  process.stderr.write(
    `This is Node ${process.versions.node}. The product needs Node 20.19 or later of 20, 22.12 or later of 22, or 24 or later. Nothing was installed.\n`,
  )
  process.exit(1)
}

async function install() {
  if (!isInstallStale(root) && !isGeneratedStale(root)) return
  const release = await waitForLock(join(root, '.cache', 'install.lock'), () =>
    process.stderr.write('Waiting for another copy to finish installing…\n'),
  )
  try {
    if (isInstallStale(root)) {
      process.stderr.write('Installing packages, a minute or two…\n')
      const npm = process.env.npm_execpath
      const ci = ['ci', '--include=dev', '--no-audit', '--no-fund']
      step(npm ? process.execPath : 'npm', npm ? [npm, ...ci] : ci, 'Installing the packages')
    }
    if (isGeneratedStale(root))
      step(process.execPath, ['scripts/install/generate.mjs'], 'Generating the database client')
  } finally {
    release()
  }
}

/** Runs one step quietly; its output is shown when it fails, and the bootstrap ends there. */
function step(file, stepArgs, what) {
  const done = spawnSync(file, stepArgs, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (done.status === 0) return
  process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}\n${what} failed.\n`)
  process.exit(1)
}

function run(script) {
  const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(node)) {
    process.stderr.write('The project’s own Node is missing from node_modules: delete node_modules and start again.\n')
    process.exit(1)
  }
  // The channel tells the script when this process is gone, however it went.
  const child = spawn(node, [script, ...args], { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  endWithNpm(child)
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}

/**
 * npm passes signals on, but nothing comes when npm itself is killed outright. This process, or the shell that npm puts in
 * between, then has another parent.
 */
function endWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  const before = ancestry()
  setInterval(() => {
    if (ancestry() !== before) child.kill('SIGTERM')
  }, 1000).unref()
}

/** The ids of the parent and, where /proc tells it, of the parent's parent. */
function ancestry() {
  const parent = process.ppid
  try {
    return `${parent} ${readFileSync(`/proc/${parent}/status`, 'utf8').match(/^PPid:\t(\d+)$/m)[1]}`
  } catch {
    return String(parent)
  }
}
