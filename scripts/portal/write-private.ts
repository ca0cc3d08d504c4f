import { createWriteStream, renameSync, rmSync, type WriteStream } from 'node:fs'

/**
 * Writes a file that only its owner may read, and that has its name only when it is complete: half an export looks like a short one.
 * Replaces a file of that name, with its rights.
 */
export async function writePrivate(path: string, write: (stream: WriteStream) => Promise<void>): Promise<void> {
  const draft = `${path}.partial`
  // One that a killed command left would keep its rights.
  rmSync(draft, { force: true })
  await write(createWriteStream(draft, { mode: 0o600, flags: 'wx' }))
  renameSync(draft, path)
}
