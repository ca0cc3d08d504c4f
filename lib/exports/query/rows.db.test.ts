import { expect, test } from 'vitest'
import { asActor } from '#lib/platform/database/as-actor'
import { pool } from '#lib/platform/database/client'
import { systemPeople } from '#lib/people/system-people'
import type { Filters } from '#lib/catalogue/filters/filters'
import { exportCount } from '#lib/exports/query/select'
import { knownExports } from '../testing/known-exports.ts'
import { readExport as read } from '../testing/read-export.ts'
import { createProject, decide } from '../testing/records.ts'

const link = (projectId: string) => `http://localhost:3000/projects/${projectId}`

const links = async (filters: Filters) =>
  (await read('pre-conversion-grants', filters)).map((row) => row.link_to_project)
const rowOf = async (exportId: string, urn: string) => (await read(exportId)).find((row) => row.school_urn === urn)

test('a team export takes approved projects of its kind, and its dates are those of its basis', async () => {
  const approved = await createProject({
    project: { phase: 'completing', team: 'london', significantOn: new Date('2027-01-01') },
  })
  await decide(approved.proposalId)
  const declined = await createProject({ project: { phase: 'closed', outcome: 'declined', closedAt: new Date() } })
  await decide(declined.proposalId, { kind: 'declined' })
  const awaiting = await createProject({ project: { phase: 'completing' } })
  await decide(awaiting.proposalId)
  expect(await links({})).toEqual([link(approved.projectId)])
  expect(await links({ from: '2026-06-01', to: '2026-06-01' })).toEqual([link(approved.projectId)])
  expect(await links({ from: '2026-06-02' })).toEqual([])
  expect(await links({ phase: ['closed'] })).toEqual([])
  expect(await read('academies-due-to-transfer')).toEqual([])
  const moved = await createProject({
    type: 'transfer',
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
  expect(await rowOf('prepare-conversions', '955001')).toMatchObject({
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
  expect(await rowOf('prepare-conversions', '955001')).toMatchObject({
    proposal_status: 'DAO revoked',
    decision_maker_role: 'Minister',
  })
  expect((await rowOf('prepare-conversions', '955001'))!.order_revoked_reasons).toMatch(/: In July$/)
  expect(await read('prepare-conversions')).toHaveLength(before)

  const moving = await createProject({ type: 'transfer', school: { urn: '955002' } })
  await asActor(systemPeople.demonstration, async (tx) => {
    await tx.preparation.create({
      data: {
        id: moving.proposalId,
        interventionReasons: ['finance', 'safeguarding'],
        transferType: 'academy-moves',
      },
    })
    await tx.overview.create({ data: { id: moving.projectId, pfiScheme: 'yes', pfiDetails: 'Until 2031' } })
  })
  expect(await rowOf('prepare-transfers', '955002')).toMatchObject({
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
