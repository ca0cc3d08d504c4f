import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Runs a build that begins by clearing its folder. The build that works waits beside it, lends its cache, and comes back when the new
 * one fails or is killed: then at the next start, by `restoreBuild`.
 */
export async function replaceBuild(folder: string, build: () => Promise<void>): Promise<void> {
  const working = workingOf(folder)
  if (existsSync(folder)) {
    renameSync(folder, working)
    mkdirSync(folder)
    const cache = join(working, 'cache')
    if (existsSync(cache)) cpSync(cache, join(folder, 'cache'), { recursive: true })
  }
  try {
    await build()
    rmSync(working, { recursive: true, force: true })
  } finally {
    restoreBuild(folder)
  }
}

/** Puts the last build that worked back where a newer one was not finished. */
export function restoreBuild(folder: string): void {
  const working = workingOf(folder)
  if (!existsSync(working)) return
  rmSync(folder, { recursive: true, force: true })
  renameSync(working, folder)
}

const workingOf = (folder: string) => `${folder}.working`
