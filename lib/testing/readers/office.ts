import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Saving = {
  bytes: Uint8Array | string
  /** How the file's name ends, and the import filter where the ending is not enough. */
  from: string
  readAs?: string
  /** How the name of what is saved ends, with an export filter after a colon. */
  to: string
}

/** A file as LibreOffice saves it after opening it. Throws where it is not installed, or without its part for such files. */
export function saveByOffice({ bytes, from, readAs, to }: Saving): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  try {
    writeFileSync(join(folder, `file.${from}`), bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const filters = [...(readAs ? [`--infilter=${readAs}`] : []), '--convert-to', to]
    const files = ['--outdir', join(folder, 'saved'), join(folder, `file.${from}`)]
    execFileSync('soffice', [profile, '--headless', ...filters, ...files], { stdio: 'ignore' })
    return readFileSync(join(folder, 'saved', `file.${to.split(':')[0]}`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Whether LibreOffice opens such files on this machine, as a small one shows. */
export function officeOpens(small: Saving): boolean {
  try {
    return saveByOffice(small).length > 0
  } catch {
    return false
  }
}
