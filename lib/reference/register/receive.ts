import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { maxUploadMegabytes, UploadRefused, type UploadProblem } from './upload-problems.ts'

/** A file as somebody sent it: its own name, and where it is now. */
export type ReceivedFile = { name: string; path: string }

const mostFiles = 3
const mostBytes = maxUploadMegabytes * 1024 * 1024

/**
 * Writes the files of a form (multipart/form-data) into a folder while they arrive, so that their size does not matter. Throws
 * UploadRefused when there is none, there are too many, they are too large, or the upload broke off. What is refused is read to its end
 * all the same: a browser that is still sending would not hear the answer.
 */
export async function receiveFiles(body: Readable, contentType: string, folder: string): Promise<ReceivedFile[]> {
  const received: ReceivedFile[] = []
  const writing: Promise<void>[] = []
  let problem: UploadProblem | undefined
  let bytes = 0
  const bounded = () =>
    new Transform({
      transform(piece: Buffer, _encoding, done) {
        bytes += piece.length
        if (bytes > mostBytes) problem ??= 'too-large'
        done(null, problem ? undefined : piece)
      },
    })
  const form = openForm(contentType)
  form.on('filesLimit', () => (problem ??= 'too-many'))
  form.on('file', (_field, file: Readable, name) => {
    // A browser sends a nameless part for a field that nobody filled in.
    if (!name) return void file.resume()
    const path = join(folder, `${received.length}`)
    received.push({ name: fileName(name), path })
    const written = pipeline(file, bounded(), createWriteStream(path, { mode: 0o600 }))
    // It is waited for below; one that fails before that must not end the process.
    written.catch(() => {})
    writing.push(written)
  })
  try {
    await pipeline(body, form)
    await Promise.all(writing)
  } catch {
    problem ??= 'broken-off'
  }
  if (received.length === 0) problem ??= 'no-file'
  if (problem) throw new UploadRefused(problem)
  return received
}

function openForm(contentType: string) {
  try {
    return new Busboy({ headers: { 'content-type': contentType }, limits: { files: mostFiles, fields: 10 } })
  } catch {
    // Not a form with files at all.
    throw new UploadRefused('no-file')
  }
}

/** A name that can be shown and can name a file: without folders or control characters, short. */
const fileName = (name: string) =>
  name
    .replaceAll(/\p{Cc}/gu, '')
    .split(/[/\\]/)
    .at(-1)!
    .slice(-100) || 'file.csv'
