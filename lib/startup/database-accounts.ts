import pg from 'pg'
import { StartProblem } from '#lib/platform/database/errors/start-problem'

/**
 * Throws StartProblem when the account of DATABASE_URL may act as the owner: whoever takes over the web process could then rewrite
 * history, and the rights of `portal_app` would protect nothing.
 */
export async function ensureTwoAccounts(appUrl: string, ownerUrl: string): Promise<void> {
  const [owner] = await query<{ name: string }>(ownerUrl, 'select session_user as name')
  const [app] = await query<{ name: string; isOwner: boolean }>(
    appUrl,
    `select session_user as name, pg_has_role(session_user, $1, 'member') as "isOwner"`,
    [owner!.name],
  )
  if (app!.isOwner)
    throw new StartProblem(
      `The account ${app!.name} of DATABASE_URL may act as the owner of the database. Set DATABASE_URL to an account that is only a member of portal_app, and DATABASE_OWNER_URL to the owner (docs/deployment/README.md).`,
    )
}

/** Throws StartProblem with the statement to run when the account of DATABASE_URL lacks a right that it works with. */
export async function ensureGrants(appUrl: string): Promise<void> {
  const [app] = await query<{
    name: string
    database: string
    isMember: boolean
    reads: boolean | null
    hasTemporary: boolean
  }>(
    appUrl,
    `select quote_ident(session_user) as name, quote_ident(current_database()) as database,
       pg_has_role(session_user, role.oid, 'set') as "isMember",
       has_schema_privilege(role.oid, 'public', 'usage')
         and has_table_privilege(role.oid, to_regclass('public.person'), 'select, insert, update') as reads,
       has_database_privilege(role.oid, current_database(), 'temporary') as "hasTemporary"
     from (select (select oid from pg_roles where rolname = 'portal_app') as oid) as role`,
  )
  const { name, database, isMember, reads, hasTemporary } = app!
  if (reads === null)
    throw new StartProblem(
      'The database of DATABASE_URL is empty. Run "npm run portal -- migrate" or "npm start" first.',
    )
  const advice = 'Run as an administrator of the server'
  if (!isMember)
    throw new StartProblem(
      `The account ${name} of DATABASE_URL may not work as portal_app. ${advice}: grant portal_app to ${name}`,
    )
  if (!reads)
    throw new StartProblem(
      'The role portal_app has no rights in the database of DATABASE_URL: it was restored without them. Restore it again after creating the role portal_app.',
    )
  if (!hasTemporary)
    throw new StartProblem(
      `The role portal_app may not make temporary tables, which imports need. ${advice}: grant temporary on database ${database} to portal_app`,
    )
}

async function query<Row extends object>(
  connectionString: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}
