import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

export type Result = { name: string; passed: number; failed: number; output: string; seconds: number }
type Count = (isClean: boolean) => { passed: number; failed: number }

const running = new Set<ChildProcess>()

/** One command is one test: it passes when it ends well. */
const asOne: Count = (isClean) => (isClean ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/** Runs a suite's commands one after the other, until one fails, and counts what passed and failed. Keeps their output. */
export async function runSuite(
  name: string,
  commands: string[][],
  { env, count = asOne }: { env: NodeJS.ProcessEnv; count?: Count },
): Promise<Result> {
  const startedAt = performance.now()
  let output = ''
  let isClean = true
  for (const args of commands) {
    if (!isClean) break
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    running.add(child)
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    const [code] = (await once(child, 'close')) as [number | null]
    running.delete(child)
    isClean = code === 0
  }
  return { name, ...count(isClean), output, seconds: Math.round((performance.now() - startedAt) / 1000) }
}

/** A suite that could not even begin, and why. */
export const unable = (name: string, error: unknown): Result => ({
  name,
  passed: 0,
  failed: 1,
  output: error instanceof Error ? error.message : String(error),
  seconds: 0,
})

/** Asks what still runs to end, as Ctrl-C does, and makes it end when it has not after a while. */
export async function stopSuites(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      child.kill('SIGINT')
      const timer = setTimeout(() => child.kill('SIGKILL'), 20_000)
      await once(child, 'close')
      clearTimeout(timer)
    }),
  )
}
