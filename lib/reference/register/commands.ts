import { createReadStream } from 'node:fs'
import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { enqueue } from '#lib/platform/jobs/enqueue'
import type { ReceivedFile } from './receive.ts'

const pieceSize = 1024 * 1024

/** Asks the worker to import files of the register. Gives the id of the import, whose record tells how it went. Throws Forbidden. */
export async function requestImport(who: Principal, files: readonly ReceivedFile[]): Promise<string> {
  authorise(who, 'register.import')
  return db().$transaction(
    async (tx) => {
      const { id } = await tx.registerImport.create({
        data: { outcome: 'waiting', personId: who.id, fileNames: files.map(({ name }) => name) },
        select: { id: true },
      })
      for (const [file, { path }] of files.entries()) {
        let number = 0
        for await (const piece of createReadStream(path, { highWaterMark: pieceSize })) {
          const bytes = new Uint8Array(piece as Buffer)
          await tx.registerUpload.create({
            data: { importId: id, file, number: number++, bytes },
            select: { file: true },
          })
        }
      }
      await enqueue(tx, 'import-register', { importId: id })
      return id
    },
    { timeout: 120_000, maxWait: 10_000 },
  )
}
