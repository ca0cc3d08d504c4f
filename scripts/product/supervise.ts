import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const preload = join(import.meta.dirname, 'exit-with-parent.mjs')

export type Child = { name: string; process: ChildProcess }

/**
 * Starts one of the product's processes on this Node. It has a process group of its own, so that Ctrl-C reaches the supervisor
 * alone and the order of stopping is kept, and it ends by itself when the supervisor is killed.
 */
export function startChild(name: string, args: string[], env: NodeJS.ProcessEnv): Child {
  const child = spawn(process.execPath, ['--import', preload, ...args], {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  })
  return { name, process: child }
}

/** Asks a process to end and waits; after `patience` milliseconds it is made to. */
export async function stopChild({ process: child }: Child, patience = 10_000): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  await ended
  clearTimeout(timer)
}

/** Gives a sentence as soon as the process ends. */
export async function endOf({ name, process: child }: Child): Promise<string> {
  if (!hasEnded(child)) await once(child, 'exit')
  return `The ${name} process ended unexpectedly (${child.signalCode ?? `exit code ${child.exitCode}`}).`
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

/** Aborts when the person or the system asks this process to stop, or when the process that started it is gone. */
export function stopRequest(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => controller.abort())
  if (process.channel) process.on('disconnect', () => controller.abort())
  return controller.signal
}
