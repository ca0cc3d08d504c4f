import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asActor } from '#lib/platform/database/as-actor'
import { db } from '#lib/platform/database/client'
import { operator } from '#lib/people/operator'
import { allExports, getExport } from './queries.ts'
import { shipExports } from './ship.ts'
import { shippedExports } from '#lib/exports/shipped/shipped'
import { knownExports } from '#lib/exports/testing/known-exports'

let owner: pg.Client
beforeAll(async () => {
  owner = new pg.Client(process.env.DATABASE_OWNER_URL)
  await owner.connect()
})
afterAll(() => owner.end())

const [grants] = shippedExports
const versionsOf = (exportId: string) => db().exportDefinition.count({ where: { exportId } })

test('a new database has them, just as the code says; shipping again changes nothing', async () => {
  expect(await allExports()).toEqual(knownExports)
  await shipExports(owner)
  expect(await db().exportDefinition.count()).toBe(shippedExports.length)
})

test('changed code is a new version; the older one stays as it was', async () => {
  const fewer = { ...grants!, columns: grants!.columns.slice(0, 3) }
  await shipExports(owner, [fewer])
  expect(await versionsOf(grants!.id)).toBe(2)
  expect((await getExport(grants!.id)).columns).toHaveLength(3)
  expect((await getExport(grants!.id, 1)).columns).toEqual(grants!.columns)
})

test('what an admin saved stays theirs', async () => {
  const latest = await db().exportDefinition.findFirstOrThrow({
    where: { exportId: grants!.id },
    orderBy: { version: 'desc' },
    omit: { id: true, savedAt: true },
  })
  await asActor(operator, (tx) =>
    tx.exportDefinition.create({
      data: { ...latest, rows: {}, columns: [{ id: 'school_urn' }], version: 3, savedById: operator.id },
    }),
  )
  await shipExports(owner)
  expect(await getExport(grants!.id)).toMatchObject({ version: 3, columns: [{ heading: 'School URN' }] })
})

test('a column that the catalogue lost is told by name', async () => {
  await asActor(operator, (tx) =>
    tx.exportDefinition.create({
      data: {
        exportId: 'old',
        version: 1,
        name: 'Old',
        purpose: 'Old',
        personal: false,
        dateBasis: 'significant',
        rows: {},
        columns: [{ id: 'school_urn' }, { id: 'colour_of_door' }],
        savedById: operator.id,
      },
    }),
  )
  await expect(getExport('old')).rejects.toThrow('Export old has columns that the catalogue lost: colour_of_door')
})
