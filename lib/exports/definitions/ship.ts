import type pg from 'pg'
import { systemPeople } from '#lib/people/system-people'
import type { ExportColumn, ShippedExport } from '#lib/exports/model/definition'
import { shippedExports } from '#lib/exports/shipped/shipped'

/**
 * Brings the shipped exports into the database: one that is not there, and a new version of one whose code has changed since. What an
 * admin has saved stays: from then on the export is theirs.
 */
export async function shipExports(owner: pg.Client, exports: readonly ShippedExport[] = shippedExports): Promise<void> {
  await owner.query('begin')
  try {
    await owner.query(`select set_config('app.actor', $1, true), pg_advisory_xact_lock(hashtext('ship-exports'))`, [
      systemPeople.service.id,
    ])
    for (const definition of exports) await owner.query(insertUnlessSame, valuesOf(definition))
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}

const insertUnlessSame = `
  with latest as (select * from export_definition where export_id = $1 order by version desc limit 1)
  insert into export_definition (export_id, version, name, purpose, owner, personal, date_basis, rows, columns, saved_by_id)
  select $1, coalesce((select version from latest), 0) + 1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb, $9::uuid
  where not exists (
    select from latest where saved_by_id <> $9::uuid
      or (name, purpose, owner, personal, date_basis, rows, columns) is not distinct from ($2, $3, $4, $5, $6, $7::jsonb, $8::jsonb)
  )`

const valuesOf = ({ id, name, purpose, owner, personal, dateBasis, rows, columns }: ShippedExport) => [
  id,
  name,
  purpose,
  owner,
  personal,
  dateBasis,
  JSON.stringify(rows),
  JSON.stringify(columns.map(toStored)),
  systemPeople.service.id,
]

/** A column as the database keeps it: with a heading only where it is not the catalogue's. */
export const toStored = ({ column, heading }: ExportColumn) =>
  heading === column.heading ? { id: column.id } : { id: column.id, heading }
