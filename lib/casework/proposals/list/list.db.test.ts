import { beforeAll, describe, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { deleteRecord, restoreRecord } from '#lib/casework/deletion/commands'
import { asActor } from '#lib/platform/database/as-actor'
import { db, pool } from '#lib/platform/database/client'
import { assignOfficer } from '#lib/casework/proposals/commands'
import { systemPeople } from '#lib/people/system-people'
import { aPerson, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { aConversion, decide, someDates, submitTask } from '#lib/testing/fixtures/proposals'
import { seedDemonstration } from '#prisma/seed/demonstration'
import { proposalFilters } from './filters.ts'
import { listProposals, pageSize } from './list.ts'

const as = async (firstName: string): Promise<Principal> => {
  const person = await db().person.findFirstOrThrow({ where: { firstName }, select: { id: true, roles: true } })
  return { id: person.id, name: firstName, email: '', roles: person.roles }
}
const list = (who: Principal, query: object) => listProposals(who, proposalFilters.parse({ scope: 'all', ...query }))
const everyPage = async (who: Principal, query: object) => {
  const { total } = await list(who, query)
  const pages = Array.from({ length: Math.ceil(total / pageSize) }, (_, index) =>
    list(who, { ...query, page: index + 1 }),
  )
  return (await Promise.all(pages)).flatMap(({ rows }) => rows)
}
const idsOf = async (sql: string, values: unknown[] = []) =>
  (await pool().query<{ id: string }>(`select proposal.id ${sql} order by 1`, values)).rows.map(({ id }) => id)

/** What the list says of a proposal and what it should say, of all of which the two differ. */
const stale = async () => {
  const { rows } = await pool().query(
    `select coalesce(existing.id, computed.id) as id from proposal_list existing
       full join fn.proposal_list_source computed using (id)
     where row(existing.*) is distinct from row(computed.*)`,
  )
  return rows
}

let olivia: Principal
beforeAll(async () => {
  await seedDemonstration()
  olivia = await as('Olivia')
})

test('all proposals are listed once, and as many as the counts say', async () => {
  const rows = await everyPage(olivia, {})
  const { total, byStatus } = await list(olivia, {})
  expect(rows.map(({ id }) => id).toSorted()).toEqual(await idsOf('from proposal where deleted_at is null'))
  expect(rows).toHaveLength(total)
  for (const [status, count] of Object.entries(byStatus))
    expect(rows.filter((row) => row.status === status)).toHaveLength(count)
})

const from = `from proposal left join proposal_progress progress on progress.id = proposal.id
  left join preparation on preparation.id = proposal.id where proposal.deleted_at is null and `
const ofProject = (condition: string) =>
  `exists (select from project join local_authority la on la.id = local_authority_id where proposal_id = proposal.id and ${condition})`

describe.each(['conversion', 'transfer'])('of %ss', (type) => {
  test.each([
    [{ status: 'pre-decision' }, 'progress.decision is null'],
    [{ status: ['deferred', 'declined'] }, `progress.decision in ('deferred', 'declined')`],
    [{ route: 'form-a-mat' }, 'new_trust_id is not null'],
    [
      { route: ['form-a-mat', 'sponsored', 'transfer'] },
      `(new_trust_id is not null or route = 'sponsored' or type = 'transfer')`,
    ],
    [{ officer: 'none' }, 'officer_id is null'],
    [{ region: ['H', 'K', 'A'] }, ofProject(`region in ('H', 'K', 'A')`)],
    [{ decisionMonth: '2026-11' }, `to_char(proposed_decision_on, 'YYYY-MM') = '2026-11'`],
    [
      { status: 'approved', region: 'H', decisionMonth: '2026-10' },
      `progress.decision = 'approved' and to_char(proposed_decision_on, 'YYYY-MM') = '2026-10' and ${ofProject(`region = 'H'`)}`,
    ],
  ])('the filters %j choose the proposals that have it', async (query, condition) => {
    const rows = await everyPage(olivia, { type, ...query })
    const expected = await idsOf(`${from} type = $1 and ${condition}`, [type])
    expect(rows.map(({ id }) => id).toSorted()).toEqual(expected)
  })

  test('officer and local authority choose theirs', async () => {
    const { rows } = await pool().query<{ officer: string; code: string }>(
      `select officer_id as officer, la.code from proposal join project on proposal_id = proposal.id
       join local_authority la on la.id = local_authority_id
       where officer_id is not null and proposal.type = $1 and proposal.deleted_at is null limit 1`,
      [type],
    )
    const { officer, code } = rows[0]!
    const byOfficer = await everyPage(olivia, { type, officer })
    expect(byOfficer.map(({ id }) => id).toSorted()).toEqual(
      await idsOf(`${from} type = $1 and officer_id = $2`, [type, officer]),
    )
    const byAuthority = await everyPage(olivia, { type, localAuthority: code })
    expect(byAuthority.length).toBeGreaterThan(0)
    expect(byAuthority.map(({ id }) => id).toSorted()).toEqual(
      await idsOf(`${from} type = $1 and ${ofProject('la.code = $2')}`, [type, code]),
    )
  })

  test.each([
    ['school', 'school.name'],
    ['academy', 'coalesce(academy.name, school.name)'],
    ['URN', 'school.urn'],
    ['UKPRN of the school', 'school.ukprn'],
    ['incoming trust', 'coalesce(incoming.name, new_trust.name)'],
    ['outgoing trust', `coalesce(outgoing.name, school.name)`],
    ['UKPRN of a trust', 'coalesce(incoming.ukprn, outgoing.ukprn, school.urn)'],
    ['reference', 'lower(proposal.reference)'],
  ])('a title is found by %s', async (_, column) => {
    const { rows } = await pool().query<{ id: string; title: string }>(
      `select proposal.id, ${column} as title from proposal join project on proposal_id = proposal.id
       join establishment school on school.id = school_id left join establishment academy on academy.id = academy_id
       left join trust incoming on incoming.id = incoming_trust_id left join trust outgoing on outgoing.id = outgoing_trust_id
       left join new_trust on new_trust.id = new_trust_id
       where proposal.type = $1 and proposal.deleted_at is null and ${column} is not null order by proposal.id desc limit 1`,
      [type],
    )
    const found = await everyPage(olivia, { q: rows[0]!.title })
    expect(found.map(({ id }) => id)).toContain(rows[0]!.id)
  })
})

test.each([
  ['created', 'asc', 'id'],
  ['created', 'desc', 'id desc'],
  ['name', 'asc', 'name, id'],
  ['name', 'desc', 'name desc, id desc'],
  ['decision', 'asc', 'decision_on nulls last, id'],
  ['decision', 'desc', 'decision_on desc nulls last, id desc'],
  ['significant', 'asc', 'significant_on nulls last, id'],
  ['significant', 'desc', 'significant_on desc nulls last, id desc'],
])('sorting by %s %s covers the whole list', async (sort, order, sql) => {
  const { rows } = await pool().query<{ id: string }>(`select id from fn.proposal_list_source order by ${sql}`)
  expect((await everyPage(olivia, { sort, order })).map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
})

test('every word of a title counts, its signs do no harm, and a mistyped name finds the nearest', async () => {
  const [{ rows }, mixed] = [await list(olivia, { type: 'conversion' }), await list(olivia, { q: 'zzzzqqqq' })]
  expect(mixed).toMatchObject({ total: 0, rows: [], isNearest: false })
  const { school, urn } = rows[0]!
  const [found] = (await list(olivia, { q: `${urn} ${school}` })).rows
  expect(found!.urn).toBe(urn)
  expect((await list(olivia, { q: `${urn} zzzzqqqq` })).rows.map((row) => row.urn)).not.toContain(found)
  for (const q of [`%`, `_`, `\\`, `';--`, '\0', ' '])
    expect((await list(olivia, { q })).total).toBeGreaterThanOrEqual(0)
  const mistyped = await list(olivia, { q: school.replace(/(\w)(\w)(\w+)/, '$2$1$3') })
  expect(mistyped.isNearest).toBe(true)
  expect(mistyped.total).toBeGreaterThan(0)
})

test('your proposals are those you prepare; your team’s are those of its region and its people', async () => {
  const yours = await everyPage(olivia, { scope: 'mine' })
  expect(yours.length).toBeGreaterThan(0)
  expect(yours.map(({ id }) => id).toSorted()).toEqual(await idsOf(`${from} officer_id = $1`, [olivia.id]))
  const teams = await everyPage(await as('Leo'), { scope: 'team' })
  const london = `(${ofProject(`region = 'H'`)} or officer_id in (select person_id from person_role where team = 'london'))`
  expect(teams.map(({ id }) => id).toSorted()).toEqual(await idsOf(`${from} ${london}`))
  expect((await list(await as('Dana'), { scope: 'team' })).total).toBe(0)
})

test('somebody without a role sees no list', async () => {
  await expect(list(await as('Newton'), {})).rejects.toThrow('Not permitted')
})

describe('what a list is found by follows its sources', () => {
  test('as the demonstration wrote it', async () => expect(await stale()).toEqual([]))

  test('through the commands, and a rename by the register', async () => {
    const who = await aPerson('Ann', officerRole)
    const { proposalId, school, trust } = await aConversion(who)
    const rowOf = () => db().proposalList.findUniqueOrThrow({ where: { id: proposalId } })
    expect(await rowOf()).toMatchObject({ status: 'pre-decision', officerId: who.id, decisionOn: null, regions: ['H'] })
    await submitTask(who, { of: 'proposal', id: proposalId }, 'project-dates', someDates)
    expect(await rowOf()).toMatchObject({
      proposedDecisionOn: new Date('2026-03-02'),
      decisionOn: new Date('2026-03-02'),
      significantOn: new Date('2026-09-01'),
    })
    await asActor(systemPeople.registerImport, async (tx) => {
      await tx.establishment.update({ where: { id: school.id }, data: { name: 'Renamed Primary' } })
      await tx.trust.update({ where: { id: trust.id }, data: { name: 'Quite Another Trust' } })
    })
    expect(await rowOf()).toMatchObject({ name: 'Renamed Primary', words: expect.stringContaining('another') })
    await decide(who, proposalId)
    expect(await rowOf()).toMatchObject({ status: 'approved', decisionOn: new Date('2026-03-02') })
    expect(await stale()).toEqual([])
  })

  test('a deleted proposal leaves the list, and comes back with its return', async () => {
    const who = await aPerson('Ann', officerRole)
    const { proposalId } = await aConversion(who)
    const support = await aPerson('Sue', supportRole)
    await deleteRecord(support, { of: 'proposal', id: proposalId }, 'Twice')
    expect(await db().proposalList.count({ where: { id: proposalId } })).toBe(0)
    await restoreRecord(support, { of: 'proposal', id: proposalId })
    expect(await db().proposalList.count({ where: { id: proposalId } })).toBe(1)
  })

  test('of two who change one proposal at the same time, neither is lost', async () => {
    const who = await aPerson('Ann', officerRole)
    const { proposalId, projectId } = await aConversion(who)
    const slowly = asActor(who, async (tx) => {
      await tx.project.update({ where: { id: projectId }, data: { significantOn: new Date('2027-04-01') } })
      await new Promise((resolve) => setTimeout(resolve, 300))
    })
    await new Promise((resolve) => setTimeout(resolve, 100))
    await Promise.all([slowly, assignOfficer(who, proposalId, null)])
    expect(await db().proposalList.findUniqueOrThrow({ where: { id: proposalId } })).toMatchObject({
      officerId: null,
      significantOn: new Date('2027-04-01'),
    })
  })

  test('nobody else may write it', async () => {
    await expect(pool().query('delete from proposal_list')).rejects.toThrow(/permission denied/)
    await expect(pool().query(`select fn.refresh_proposal_list('{}')`)).rejects.toThrow(/permission denied/)
  })
})
