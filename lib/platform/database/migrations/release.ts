import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The release that this code is, as package.json says. */
export const release = (
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../../package.json'), 'utf8')) as { version: string }
).version

/** Whether code of a release may run on a database that accepts releases from `oldest` on; both are like 1.2.3. */
export const isSupported = (oldest: string, ofCode = release): boolean =>
  ofCode.localeCompare(oldest, 'en', { numeric: true }) >= 0
