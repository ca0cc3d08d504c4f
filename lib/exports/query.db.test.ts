import { beforeAll, expect, test } from 'vitest'
import { asActor } from '#lib/db/as-actor'
import { pool } from '#lib/db/client'
import { systemPeople } from '#lib/people/system-people'
import { catalogue } from './catalogue.ts'
import { knownExport, knownExports } from './testing/known-exports.ts'
import type { Filters } from './filters.ts'
import { exportCount, exportSelect } from './query.ts'
import { hostileCells } from './testing/hostile-cells.ts'
import { createProject, decide } from './testing/records.ts'

const merged = knownExport('merged')
type Row = Record<string, string | null>

const read = async (exportId: string, filters: Filters = {}) =>
  (await pool().query<Row>(exportSelect(knownExport(exportId), filters, 'plain'))).rows

const link = (projectId: string) => `http://localhost:3000/projects/${projectId}`

let empty: Awaited<ReturnType<typeof createProject>>
let transfer: Awaited<ReturnType<typeof createProject>>

beforeAll(async () => {
  empty = await createProject()
  transfer = await createProject({ kind: 'transfer', project: { significantOn: new Date('2026-09-01') } })
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
  const moved = await createProject({ kind: 'transfer', school: { typeName } })
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

test('a team export takes approved projects of its kind, and its dates are those of its basis', async () => {
  const approved = await createProject({
    project: { phase: 'completing', team: 'london', significantOn: new Date('2027-01-01') },
  })
  await decide(approved.proposalId)
  const declined = await createProject({ project: { phase: 'closed', outcome: 'declined', closedAt: new Date() } })
  await decide(declined.proposalId, { kind: 'declined' })
  const awaiting = await createProject({ project: { phase: 'completing' } })
  await decide(awaiting.proposalId)
  const links = async (filters: Filters) =>
    (await read('pre-conversion-grants', filters)).map((row) => row.link_to_project)
  expect(await links({})).toEqual([link(approved.projectId)])
  expect(await links({ from: '2026-06-01', to: '2026-06-01' })).toEqual([link(approved.projectId)])
  expect(await links({ from: '2026-06-02' })).toEqual([])
  expect(await links({ phase: ['closed'] })).toEqual([])
  expect(await read('academies-due-to-transfer')).toEqual([])
  const moved = await createProject({
    kind: 'transfer',
    project: { phase: 'completing', team: 'london', significantOn: new Date('2027-02-01') },
  })
  await decide(moved.proposalId)
  expect(await read('academies-due-to-transfer', { from: '2027-02-01', to: '2027-02-28' })).toHaveLength(1)
})

test.each<[Filters, boolean]>([
  [{ state: ['active'] }, true],
  [{ state: ['awaiting-handover', 'completed'] }, false],
  [{ region: ['H', 'A'] }, true],
  [{ region: ['H'] }, false],
  [{ team: ['south-west'] }, true],
  [{ team: ['london'] }, false],
  [{ localAuthority: ['777'] }, true],
  [{ localAuthority: ['999'] }, false],
  [{ assigned: 'yes' }, true],
  [{ assigned: 'no' }, false],
  [{ confirmed: 'yes' }, true],
  [{ confirmed: 'no' }, false],
  [{ onHold: 'yes' }, true],
  [{ onHold: 'no' }, false],
  [{ dateBasis: 'opened', from: '2026-05-01', to: '2026-05-31' }, true],
  [{ dateBasis: 'opened', from: '2026-06-01' }, false],
  [{ dateBasis: 'decision', from: '2026-01-01' }, false],
])('the filter %j', async (filters, isThere) => {
  const urn = String(970_000 + (filtered += 1))
  const { projectId } = await createProject({
    school: { urn },
    project: {
      phase: 'completing',
      team: 'south-west',
      region: 'A',
      caseworkerId: systemPeople.demonstration.id,
      significantOn: new Date('2027-01-01'),
      significantIsProvisional: false,
      heldAt: new Date(),
      holdReason: 'Waiting',
    },
  })
  await asActor(systemPeople.demonstration, async (tx) => {
    await tx.opening.create({ data: { id: projectId, openedOn: new Date('2026-05-31') } })
    const { localAuthorityId } = await tx.project.findUniqueOrThrow({ where: { id: projectId } })
    await tx.localAuthority.updateMany({ where: { code: '777' }, data: { code: String(filtered).padStart(3, '5') } })
    await tx.localAuthority.update({ where: { id: localAuthorityId }, data: { code: '777' } })
  })
  const urns = (await read('merged', filters)).map((row) => row.school_urn)
  expect(urns.includes(urn)).toBe(isThere)
})
let filtered = 0

test('the exports of Prepare begin before the decision, say labels, and have a row for each academy', async () => {
  const revoked = await createProject({ proposal: { route: 'sponsored' }, school: { urn: '955001' } })
  const before = (await read('prepare-conversions')).length
  const rowOf = async () => (await read('prepare-conversions')).find((row) => row.school_urn === '955001')
  expect(await rowOf()).toMatchObject({
    proposal_status: 'Pre decision',
    decision_maker_role: null,
    conversion_route: 'Sponsored',
    academy_order_date: 'not applicable',
    order_revoked_reasons: 'not revoked',
  })
  const decision = await decide(revoked.proposalId, { kind: 'order-revoked', makerRole: 'minister', makerName: 'Ada' })
  await asActor(systemPeople.demonstration, (tx) =>
    tx.decisionReason.create({
      data: { decisionId: decision.id, reason: 'school-closed-or-closing', details: 'In July' },
    }),
  )
  expect(await rowOf()).toMatchObject({ proposal_status: 'DAO revoked', decision_maker_role: 'Minister' })
  expect((await rowOf())!.order_revoked_reasons).toMatch(/: In July$/)
  expect(await read('prepare-conversions')).toHaveLength(before)

  const moving = await createProject({ kind: 'transfer', school: { urn: '955002' } })
  await asActor(systemPeople.demonstration, async (tx) => {
    const interventionReasons = ['finance', 'safeguarding']
    await tx.preparation.create({ data: { id: moving.proposalId, interventionReasons, transferType: 'academy-moves' } })
    await tx.overview.create({ data: { id: moving.projectId, pfiScheme: 'yes', pfiDetails: 'Until 2031' } })
  })
  expect((await read('prepare-transfers')).find((row) => row.school_urn === '955002')).toMatchObject({
    proposal_status: 'Pre decision',
    specific_transfer_reasons: 'Finance; Safeguarding',
    transfer_structure: 'An academy moving from one multi-academy trust to another',
    pfi_scheme_and_details: 'yes: Until 2031',
  })
})

test('a deleted project or proposal is left out; the rest come in the order of their ids, counted alike', async () => {
  const deletion = { deletedAt: new Date(), deletedById: systemPeople.demonstration.id, deletionReason: 'By mistake' }
  const deleted = await createProject({ project: deletion })
  const withdrawn = await createProject({ proposal: deletion })
  const ids = (await read('merged')).map((row) => row.project_id)
  expect(ids).not.toContain(deleted.projectId)
  expect(ids).not.toContain(withdrawn.projectId)
  expect(ids).toEqual(ids.toSorted())
  expect(new Set(ids).size).toBe(ids.length)
  for (const definition of knownExports) {
    const { rows } = await pool().query<{ rows: number }>(exportCount(definition, { phase: ['completing'] }))
    expect(rows[0]!.rows).toBe((await read(definition.id, { phase: ['completing'] })).length)
  }
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
