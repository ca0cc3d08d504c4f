import pg from 'pg'
import { migrationNames } from './files.ts'

export type UnknownMigrations = { newest: string; oldestRelease: string | null }

/**
 * What another version of the product has done to a database that this version does not know: its newest migration, and the oldest
 * release that may still run there, null where the database does not say. Undefined when every migration is known, and for an account
 * that may not read Prisma's table, which can migrate nothing either.
 */
export async function findUnknownMigrations(connectionString: string): Promise<UnknownMigrations | undefined> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows: places } = await client.query<{ readable: boolean | null; says: boolean }>(
      `select has_table_privilege(to_regclass('public._prisma_migrations'), 'select') as readable,
         to_regproc('public.oldest_release') is not null as says`,
    )
    if (!places[0]?.readable) return undefined
    const { rows } = await client.query<{ name: string }>(
      `select migration_name as name from public._prisma_migrations
       where rolled_back_at is null and migration_name <> all ($1) order by 1 desc limit 1`,
      [migrationNames()],
    )
    if (!rows[0]) return undefined
    const { rows: oldest } = places[0].says
      ? await client.query<{ version: string }>('select public.oldest_release() as version')
      : { rows: [] }
    return { newest: rows[0].name, oldestRelease: oldest[0]?.version ?? null }
  } finally {
    await client.end()
  }
}
