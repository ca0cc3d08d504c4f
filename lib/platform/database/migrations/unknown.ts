import pg from 'pg'
import { migrationNames } from './migrate.ts'

/**
 * The migrations that a database has and this version of the product has not, in their order: another version wrote the database.
 * Empty too for an account that may not read Prisma's table, which can migrate nothing either.
 */
export async function findUnknownMigrations(connectionString: string): Promise<string[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ readable: boolean | null }>(
      `select has_table_privilege(to_regclass('public._prisma_migrations'), 'select') as readable`,
    )
    if (!tables[0]?.readable) return []
    const { rows } = await client.query<{ name: string }>(
      `select distinct migration_name as name from public._prisma_migrations
       where rolled_back_at is null and migration_name <> all ($1) order by 1`,
      [migrationNames()],
    )
    return rows.map(({ name }) => name)
  } finally {
    await client.end()
  }
}
