import pg from 'pg'
import { StartProblem } from '#lib/platform/database/errors/start-problem'

/** Of PostgreSQL: `uuidv7()` and what else the migrations use came with it. */
const oldestServer = 180_000

/**
 * Throws StartProblem with a sentence when the server of a setting cannot be used: it does not answer, refuses the account, or is too
 * old. Changes nothing there.
 */
export async function ensureServer(connectionString: string, setting: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ number: string; version: string }>(
      `select current_setting('server_version_num') as number, current_setting('server_version') as version`,
    )
    if (Number(rows[0]!.number) < oldestServer)
      throw new StartProblem(
        `The product needs PostgreSQL 18 or later; the server of ${setting} is ${rows[0]!.version}. Nothing was changed.`,
      )
  } catch (error) {
    if (error instanceof StartProblem) throw error
    throw new StartProblem(describe(error as NodeJS.ErrnoException, connectionString, setting))
  } finally {
    await client.end().catch(() => {})
  }
}

function describe(error: NodeJS.ErrnoException, connectionString: string, setting: string): string {
  const { host, username, pathname } = new URL(connectionString)
  const database = pathname.slice(1)
  switch (error.code) {
    case 'ECONNREFUSED':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ECONNRESET':
      return `No database server answers at ${host}, which ${setting} names. Start it, or correct ${setting}.`
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host of ${setting}, ${host}, is not known. Correct ${setting}.`
    case '28P01':
    case '28000':
      return `The database server at ${host} refuses the account ${username}: ${error.message}. Correct the name or password in ${setting}.`
    case '3D000':
      return `The database server at ${host} has no database ${database}. Create it, or correct ${setting}.`
    case '42501':
      return `The account ${username} may not connect to the database ${database} at ${host}: ${error.message}. Grant it the right, or correct ${setting}.`
    case '53300':
      return `The database server at ${host} has no connection left for ${setting}: ${error.message}. Raise max_connections, or stop other programs.`
    case '57P03':
      return `The database server at ${host} is starting or stopping: ${error.message}. Try again in a minute.`
    default:
      return `The database of ${setting} at ${host} cannot be reached: ${error.message}.`
  }
}
