import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** The port of the server that runs on the data folder; undefined when none does. */
export function runningServer(cluster: string): { port: number } | undefined {
  const { pid, port } = readPidFile(cluster) ?? {}
  return pid && port && isServerOf(cluster, pid) ? { port } : undefined
}

function readPidFile(cluster: string) {
  try {
    const [pid, , , port] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(pid), port: Number(port) }
  } catch {
    return undefined
  }
}

/** The id of a server that was killed may by now belong to another program: that must be neither stopped nor waited for. */
function isServerOf(cluster: string, pid: number): boolean {
  try {
    const commandLine = existsSync('/proc/self/cmdline')
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' })
    return commandLine.includes('postgres') && commandLine.includes(cluster)
  } catch {
    return false
  }
}

/** Removes the trace of a dead server whose id now is another program's: PostgreSQL clears the others by itself. */
export function clearForeignPid(cluster: string) {
  const { pid } = readPidFile(cluster) ?? {}
  if (pid && isAlive(pid) && !isServerOf(cluster, pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
