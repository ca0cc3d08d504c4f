import { mkdir, mkdtemp, writeFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { db } from '#lib/platform/database/client'
import { ImportProblem } from '#lib/reference/files/import-problem'
import { importRegister } from './import.ts'

const select = { id: true, outcome: true, fileNames: true } as const

/**
 * Does an import that a page asked for; its record then says what it did, or why it changed nothing. May be run again after it broke
 * off. Throws what is not the files' fault, and the record says that it failed.
 */
export async function runImport(importId: string): Promise<void> {
  const asked = await db().registerImport.findUnique({ where: { id: importId }, select })
  if (!asked || asked.outcome === 'completed' || asked.outcome === 'refused') return
  await mark(importId, { outcome: 'running', finishedAt: null })
  const folder = await mkdtemp(join(tmpdir(), 'register-'))
  try {
    await importRegister(await writeFiles(asked, folder), { importId })
  } catch (error) {
    const finishedAt = new Date()
    if (!(error instanceof ImportProblem)) {
      await mark(importId, { outcome: 'failed', finishedAt })
      throw error
    }
    await mark(importId, { outcome: 'refused', problem: error.message, finishedAt })
    await db().registerUpload.deleteMany({ where: { importId } })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Mark = { outcome: 'running' | 'failed' | 'refused'; finishedAt: Date | null; problem?: string }

const mark = (id: string, data: Mark) =>
  db().registerImport.updateMany({ where: { id, outcome: { not: 'completed' } }, data })

/** Each file in a folder of its own: two of one name may be sent. */
async function writeFiles({ id: importId, fileNames }: { id: string; fileNames: string[] }, folder: string) {
  const paths: string[] = []
  for (const [file, name] of fileNames.entries()) {
    const path = join(folder, String(file), name)
    await mkdir(join(folder, String(file)))
    await writeFile(path, uploadedPieces(importId, file), { mode: 0o600 })
    paths.push(path)
  }
  return paths
}

async function* uploadedPieces(importId: string, file: number): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number += 1) {
    const piece = await db().registerUpload.findUnique({
      where: { importId_file_number: { importId, file, number } },
      select: { bytes: true },
    })
    if (!piece) return
    yield piece.bytes
  }
}
