import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asActor } from '#lib/platform/database/as-actor'
import { db, pool } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { systemPeople } from '#lib/people/system-people'
import { exportSelect } from '#lib/exports/query/select'
import { knownExport } from '#lib/exports/testing/known-exports'
import { createProject } from '#lib/exports/testing/records'

type Row = Record<string, string | null>
type NewContact = Partial<Omit<Prisma.ContactUncheckedCreateInput, 'projectId'>>

const rowOf = async (projectId: string) => {
  const { rows } = await pool().query<Row>(exportSelect(knownExport('merged'), {}, 'plain'))
  const own = rows.filter((row) => row.project_id === projectId)
  expect(own).toHaveLength(1)
  return own[0]!
}

const addTo = (projectId: string, contacts: NewContact[]) =>
  asActor(systemPeople.demonstration, (tx) =>
    tx.contact.createManyAndReturn({
      data: contacts.map((contact) => ({
        projectId,
        category: 'solicitor',
        name: 'Ada',
        title: 'Partner',
        ...contact,
      })),
    }),
  )

test('solicitors share a cell each for names and addresses, in the order of their names, with a place for everybody', async () => {
  const { projectId } = await createProject()
  await addTo(projectId, [
    { name: 'Zed Example', email: 'zed@law.example', organisation: 'Law, Land & Co' },
    { name: 'Example, Ada, OBE' },
    { name: 'Mia Example', email: 'mia@law.example' },
    { name: 'Dee Example', email: 'dee@diocese.example', category: 'diocese' },
  ])
  expect(await rowOf(projectId)).toMatchObject({
    solicitor_contact_name: 'Example Ada OBE,Mia Example,Zed Example',
    solicitor_contact_email: ',mia@law.example,zed@law.example',
    solicitor_contact_organisation: ',,Law Land & Co',
    diocese_contact_name: 'Dee Example',
    academy_contact_name: null,
    other_contact_email: null,
  })
})

const hasNoNul = ({ name }: { name: string }) => !name.includes('\0')

test('names and addresses stay side by side, whatever people are called', async () => {
  const { projectId } = await createProject()
  const contact = fc.record({ name: fc.string({ minLength: 1, unit: 'binary' }), email: fc.option(fc.emailAddress()) })
  await fc.assert(
    fc.asyncProperty(fc.array(contact.filter(hasNoNul), { minLength: 1, maxLength: 6 }), async (contacts) => {
      const made = await addTo(
        projectId,
        contacts.map((one, place) => ({ ...one, email: one.email && `${place}@a.example`, category: 'diocese' })),
      )
      const row = await rowOf(projectId)
      const names = (row.diocese_contact_name ?? '').split(',')
      const emails = (row.diocese_contact_email ?? '').split(',')
      expect(names).toHaveLength(made.length)
      if (row.diocese_contact_email !== null) expect(emails).toHaveLength(made.length)
      const pairs = names.map((name, place) => `${name} ${emails[place] ?? ''}`)
      const expected = made.map(({ name, email }) => `${name.replaceAll(',', '')} ${email ?? ''}`)
      expect(pairs.toSorted()).toEqual(expected.toSorted())
      await asActor(systemPeople.demonstration, (tx) => tx.contact.deleteMany({ where: { projectId } }))
    }),
    { numRuns: 25 },
  )
})

test('whom the tasks chose, and who is primary, have their own cells; nobody stands in for anybody', async () => {
  const { projectId } = await createProject({ type: 'transfer' })
  const [head, deputy, , ceo] = await addTo(projectId, [
    {
      category: 'school-or-academy',
      name: 'Hal Head',
      title: 'Principal',
      email: 'hal@a.example',
      phone: '020 7946 0001',
    },
    { category: 'school-or-academy', name: 'Deb Deputy', title: 'Deputy', isPrimary: true },
    { category: 'local-authority', name: 'Lou Authority', title: 'Officer', email: 'lou@la.example' },
    { category: 'outgoing-trust', name: 'Cat Chief', title: 'CEO', email: 'cat@trust.example' },
  ])
  await asActor(systemPeople.demonstration, (tx) =>
    tx.opening.create({
      data: { id: projectId, headteacherId: head!.id, mainContactId: deputy!.id, outgoingTrustCeoId: ceo!.id },
    }),
  )
  expect(await rowOf(projectId)).toMatchObject({
    headteacher_name: 'Hal Head',
    headteacher_role: 'Principal',
    headteacher_email: 'hal@a.example',
    headteacher_phone: '020 7946 0001',
    main_contact_name: 'Deb Deputy',
    main_contact_email: null,
    school_primary_contact_role: 'Deputy',
    outgoing_trust_ceo_email: 'cat@trust.example',
    outgoing_trust_primary_contact_name: null,
    local_authority_contact_name: null,
    incoming_trust_ceo_name: null,
    chair_of_governors_name: 'not applicable',
    academy_contact_name: 'Deb Deputy,Hal Head',
    academy_contact_email: ',hal@a.example',
  })
})

test('the director as main contact is whoever is that now, and blank where nobody is', async () => {
  const { projectId } = await createProject()
  const [solicitor] = await addTo(projectId, [{}])
  const { localAuthorityId } = await db().project.findUniqueOrThrow({ where: { id: projectId } })
  await asActor(systemPeople.demonstration, (tx) =>
    tx.opening.create({ data: { id: projectId, mainContactIsDirector: true } }),
  )
  expect(await rowOf(projectId)).toMatchObject({ main_contact_name: null, main_contact_email: null })
  const director = { name: 'Dee Example', position: 'Director', email: 'dee@la.example' }
  await asActor(systemPeople.demonstration, (tx) => tx.director.create({ data: { localAuthorityId, ...director } }))
  expect(await rowOf(projectId)).toMatchObject({
    main_contact_name: 'Dee Example',
    main_contact_role: 'Director',
    main_contact_email: 'dee@la.example',
    main_contact_phone: null,
  })
  await asActor(systemPeople.demonstration, (tx) =>
    tx.opening.update({
      where: { id: projectId },
      data: { mainContactIsDirector: null, mainContactId: solicitor!.id },
    }),
  )
  expect(await rowOf(projectId)).toMatchObject({ main_contact_name: 'Ada' })
})

test('as it stood, the file has the contacts and choices of then', async () => {
  const { projectId } = await createProject()
  const [head] = await addTo(projectId, [{ category: 'school-or-academy', name: 'Hal Head', isPrimary: true }])
  await asActor(systemPeople.demonstration, (tx) =>
    tx.opening.create({ data: { id: projectId, headteacherId: head!.id } }),
  )
  const now = await rowOf(projectId)
  const client = await pool().connect()
  try {
    const { rows: moment } = await client.query<{ at: string }>('select clock_timestamp()::text as at')
    await asActor(systemPeople.demonstration, async (tx) => {
      await tx.opening.update({ where: { id: projectId }, data: { headteacherId: null } })
      await tx.contact.delete({ where: { id: head!.id } })
    })
    await client.query('begin')
    await client.query(`select set_config('app.as_at', $1, true), set_config('search_path', 'as_at, fn', true)`, [
      moment[0]!.at,
    ])
    const { rows } = await client.query<Row>(exportSelect(knownExport('merged'), {}, 'plain'))
    const then = rows.find((row) => row.project_id === projectId)!
    const ofContacts = (row: Row) =>
      Object.entries(row).filter(([id]) => /headteacher|school_primary|academy_contact/.test(id))
    expect(ofContacts(then)).toEqual(ofContacts(now))
    expect(then.headteacher_name).toBe('Hal Head')
  } finally {
    await client.query('rollback')
    client.release()
  }
  expect(await rowOf(projectId)).toMatchObject({ headteacher_name: null, academy_contact_name: null })
})
