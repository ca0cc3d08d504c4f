// What the bootstrap asks before anything is installed: plain JavaScript, Node's own modules only.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Whether the packages below `root` are missing, half installed or older than the lock file. */
export const isInstallStale = (root) =>
  changedAt(join(root, 'node_modules', '.package-lock.json')) < changedAt(join(root, 'package-lock.json'))

/** Whether the database client is missing or older than the schema it is made from. */
export function isGeneratedStale(root) {
  const schema = join(root, 'prisma', 'schema')
  const newest = Math.max(...readdirSync(schema).map((name) => changedAt(join(schema, name))))
  return changedAt(join(root, 'lib', 'platform', 'database', 'generated', 'client.ts')) < newest
}

/** When a file was last written; before everything else when there is none. */
function changedAt(file) {
  try {
    return statSync(file).mtimeMs
  } catch {
    return 0
  }
}
