import { beforeAll, expect, test } from 'vitest'
import { asActor } from '#lib/platform/database/as-actor'
import { pool } from '#lib/platform/database/client'
import { systemPeople } from '#lib/people/system-people'
import { catalogue } from '#lib/catalogue/catalogue'
import { knownExport } from '#lib/exports/testing/known-exports'
import { exportSelect } from './select.ts'
import { hostileCells } from '#lib/exports/testing/hostile-cells'
import { readExport as read, type Row } from '#lib/exports/testing/read-export'
import { createProject, decide } from '#lib/exports/testing/records'

const merged = knownExport('merged')

let empty: Awaited<ReturnType<typeof createProject>>
let transfer: Awaited<ReturnType<typeof createProject>>

beforeAll(async () => {
  empty = await createProject()
  transfer = await createProject({ type: 'transfer', project: { significantOn: new Date('2026-09-01') } })
})

test.each(catalogue.map((column) => [column.id, column] as const))(
  'column %s runs by itself, is of its type, and bears a project with nothing filled in',
  async (id, column) => {
    const alone = { ...merged, columns: [{ column, heading: column.heading }] }
    const { rows, fields } = await pool().query<Row>(exportSelect(alone, {}, 'json'))
    expect(rows).toHaveLength(2)
    const [integer, numeric, jsonb] = [[23, 20], [1700], [3802]]
    const isOfAll = column.appliesTo === 'all'
    const types = {
      integer: isOfAll ? integer : jsonb,
      decimal: isOfAll ? numeric : jsonb,
      date: [1082, 25],
      instant: [25],
    } as Record<string, number[]>
    expect(types[column.type] ?? [25], id).toContain(fields[0]!.dataTypeID)
  },
)

test('three ways to be without a value', async () => {
  const [conversion, other] = await read('merged')
  expect(conversion).toMatchObject({
    project_id: empty.projectId,
    academy_urn: 'unconfirmed',
    confirmed_date: 'unconfirmed',
    significant_date: null,
    outgoing_trust_name: 'not applicable',
    incoming_trust_name: null,
    diocesan_consent: null,
    decision: null,
    all_conditions_met: 'no',
  })
  expect(other).toMatchObject({
    project_id: transfer.projectId,
    academy_urn: 'not applicable',
    provisional_date: '2026-09-01',
    confirmed_date: 'unconfirmed',
    outgoing_trust_name: null,
    governing_body_resolution: 'not applicable',
    academy_order_type: 'not applicable',
  })
})

test.each([
  ['Community school', { places_funded_for: 'not applicable', residential_places: 'not applicable' }],
  ['Community special school', { places_funded_for: null, medical_places: 'not applicable' }],
  ['Pupil referral unit', { pupil_groups: null, residential_places: 'not applicable' }],
])('places are a question of the school’s type: %s', async (typeName, cells) => {
  const { projectId } = await createProject({ school: { typeName } })
  const moved = await createProject({ type: 'transfer', school: { typeName } })
  const rows = await read('merged')
  expect(rows.find((row) => row.project_id === projectId)).toMatchObject(cells)
  const never = { places_funded_for: 'not applicable', pupil_groups: 'not applicable', financial_deficit: null }
  expect(rows.find((row) => row.project_id === moved.projectId)).toMatchObject(never)
})

test('a new trust has its name and number at once, and the rest when the register has it', async () => {
  const trust = await asActor(systemPeople.demonstration, (tx) =>
    tx.newTrust.create({ data: { reference: 'FAM-1', referenceNumber: 'TR60001', name: 'Hill Trust' } }),
  )
  const { projectId } = await createProject({ proposal: { newTrustId: trust.id } })
  const rowOf = async () => (await read('merged')).find((row) => row.project_id === projectId)
  expect(await rowOf()).toMatchObject({
    join_or_form_a_mat: 'form a MAT',
    incoming_trust_name: 'Hill Trust',
    incoming_trust_reference_number: 'TR60001',
    incoming_trust_ukprn: 'unconfirmed',
    form_a_mat_reference: 'FAM-1',
  })
  await asActor(systemPeople.demonstration, async (tx) => {
    const registered = await tx.trust.create({ data: { groupUid: '1', name: 'HILL TRUST', ukprn: '10090001' } })
    await tx.newTrust.update({ where: { id: trust.id }, data: { trustId: registered.id } })
  })
  expect(await rowOf()).toMatchObject({ incoming_trust_name: 'Hill Trust', incoming_trust_ukprn: '10090001' })
})

test('the latest decision counts, with its reasons', async () => {
  const { projectId, proposalId } = await createProject()
  const deferred = await decide(proposalId, { kind: 'deferred' })
  await asActor(systemPeople.demonstration, (tx) =>
    tx.decisionReason.createMany({
      data: [
        { decisionId: deferred.id, reason: 'performance-concerns', details: 'Results' },
        { decisionId: deferred.id, reason: 'other', details: 'Roof' },
      ],
    }),
  )
  const rowOf = async () => (await read('merged')).find((row) => row.project_id === projectId)
  expect(await rowOf()).toMatchObject({
    decision: 'Deferred',
    decision_reasons: 'Performance concerns: Results; Other: Roof',
  })
  await decide(proposalId, {
    kind: 'approved-with-conditions',
    conditions: 'Mend it',
    decidedOn: new Date('2026-07-01'),
  })
  expect(await rowOf()).toMatchObject({
    decision: 'Approved with conditions',
    decision_date: '2026-07-01',
    decision_conditions: 'Mend it',
    decision_reasons: null,
  })
})

test('a date keeps where it began and how often it moved', async () => {
  const { projectId } = await createProject({ project: { significantOn: new Date('2026-11-01') } })
  const months = [null, '2026-09-01', '2026-10-01', '2026-11-01', '2026-11-01'].map((day) => day && new Date(day))
  await asActor(systemPeople.demonstration, async (tx) => {
    for (const [index, toOn] of months.entries())
      if (index > 0)
        await tx.dateChange.create({
          data: {
            projectId,
            kind: 'significant',
            fromOn: months[index - 1],
            toOn,
            changedById: systemPeople.demonstration.id,
          },
        })
  })
  const row = (await read('merged')).find(({ project_id }) => project_id === projectId)
  expect(row).toMatchObject({
    provisional_date: '2026-09-01',
    significant_date: '2026-11-01',
    significant_date_moves: '2',
  })
})

test.each(hostileCells)('SQL guards %j as %j', async (text, written) => {
  const { schoolId, projectId } = await createProject({ school: { name: text, town: text } })
  const { rows } = await pool().query<Row>(exportSelect(merged, {}, 'csv'))
  const row = rows.find(({ project_id }) => project_id === projectId)
  expect(row).toMatchObject({ school_name: written, school_town: written })
  await asActor(systemPeople.demonstration, (tx) =>
    tx.establishment.update({ where: { id: schoolId }, data: { name: 'Harmless', town: null } }),
  )
})

test('the same SELECT over the views of the past gives the same rows as now', async () => {
  const now = await read('merged')
  const client = await pool().connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('app.as_at', clock_timestamp()::text, true), set_config('search_path', 'as_at, fn', true)`,
    )
    const { rows } = await client.query<Row>(exportSelect(merged, {}, 'plain'))
    expect(rows.length).toBeGreaterThan(5)
    expect(rows).toEqual(now)
  } finally {
    await client.query('rollback')
    client.release()
  }
})
