import { beforeEach, expect, test } from 'vitest'
import { asActor } from '#lib/platform/database/as-actor'
import { db } from '#lib/platform/database/client'
import { deactivatePerson, addPerson } from '#lib/people/commands'
import { operator } from '#lib/people/operator'
import { assignCaseworker } from '#lib/casework/projects/commands'
import { handOver } from '#lib/testing/fixtures/handover'
import { assignOfficer } from '#lib/casework/proposals/commands'
import { aPerson, caseworkerRole, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { aConversion, anApprovedConversion } from '#lib/testing/fixtures/proposals'
import { writeEmails } from './write.ts'

const leadOf = (team: 'regional-casework-services' | 'london') => ({ role: 'team-lead', team }) as const

/** Who has been written to since the test began, and of what. */
const written = async () =>
  (await db().email.findMany({ orderBy: { id: 'asc' } })).map(({ address, kind }) => ({ address, kind }))

beforeEach(async () => {
  await db().email.deleteMany()
})

test('whoever is given a proposal is told, with a link; whoever takes one is not', async () => {
  const [officer, other] = [await aPerson('Ada', officerRole), await aPerson('Ben', officerRole)]
  const { proposalId, school } = await aConversion(officer)
  await assignOfficer(officer, proposalId, officer.id)
  await assignOfficer(officer, proposalId, other.id)
  await assignOfficer(officer, proposalId, other.id)
  await assignOfficer(officer, proposalId, null)
  expect(await db().email.findMany()).toMatchObject([
    {
      personId: other.id,
      address: other.email,
      subject: `Proposal assigned to you: ${school.name}`,
      body: expect.stringContaining(`http://localhost:3000/proposals/${proposalId}`),
      reference: expect.stringMatching(/^[0-9a-f-]{36}@localhost$/),
    },
  ])
  expect((await db().proposal.findUniqueOrThrow({ where: { id: proposalId } })).officerId).toBeNull()
})

test('handing over tells the active leads of Regional casework services alone; assigning tells the caseworker', async () => {
  const officer = await aPerson('Ada', officerRole)
  const lead = await aPerson('Lea', leadOf('regional-casework-services'))
  const gone = await aPerson('Gus', leadOf('regional-casework-services'))
  await deactivatePerson(operator, gone.id)
  await aPerson('Lou', leadOf('london'))
  const caseworker = await aPerson('Cat', caseworkerRole)
  const { projectId } = await anApprovedConversion(officer)
  await handOver(officer, projectId, 'regional-casework-services')
  await assignCaseworker(lead, projectId, caseworker.id)
  expect(await written()).toEqual([
    { address: lead.email, kind: 'project-handed-over' },
    { address: caseworker.email, kind: 'project-assigned' },
  ])
  await assignCaseworker(lead, projectId, null)
  expect(await db().project.findUniqueOrThrow({ where: { id: projectId } })).toMatchObject({
    caseworkerId: null,
    assignedAt: null,
  })
})

test('a project that the region keeps is nobody else’s news', async () => {
  await aPerson('Lea', leadOf('regional-casework-services'))
  const officer = await aPerson('Ada', officerRole)
  const { projectId } = await anApprovedConversion(officer)
  await handOver(officer, projectId, 'regional-team')
  expect(await written()).toEqual([])
})

test('somebody new is told that they can sign in', async () => {
  await addPerson(operator, { firstName: 'New', lastName: 'Comer', email: 'new.comer@example.education' })
  expect(await written()).toEqual([{ address: 'new.comer@example.education', kind: 'person-added' }])
})

test('what rolls back was never written', async () => {
  const [who, to] = [await aPerson('Ada', supportRole), await aPerson('Ben')]
  const failing = asActor(who, async (tx) => {
    await writeEmails(tx, who, 'project-assigned', { to: [to.id], about: [{ title: 'Elm', path: '/projects' }] })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await written()).toEqual([])
})
