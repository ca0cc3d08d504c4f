import { expect, test } from 'vitest'
import { editContact, addContact, deleteContact } from '#lib/casework/contacts/commands'
import { recordDecision } from '#lib/casework/decisions/commands'
import { decisionKey, revocationKey } from '#lib/casework/decisions/journey'
import { reopenProposal } from '#lib/casework/decisions/reopen'
import { revokeOrder } from '#lib/casework/decisions/revoke'
import { addNote, editNote } from '#lib/casework/notes/commands'
import { reopenProject } from '#lib/casework/projects/closed/commands'
import { assignCaseworker } from '#lib/casework/projects/commands'
import { changeTeam } from '#lib/casework/projects/details/commands'
import { holdProject, resumeProject } from '#lib/casework/projects/hold/commands'
import { assignOfficer } from '#lib/casework/proposals/commands'
import { answerQuestion, askQuestion } from '#lib/exports/questions/commands'
import { changeView, saveView } from '#lib/exports/views/commands'
import { operator } from '#lib/people/operator'
import { renamePerson } from '#lib/people/commands'
import { asActor } from '#lib/platform/database/as-actor'
import { db } from '#lib/platform/database/client'
import type { Saved } from '#lib/platform/forms/stale-save'
import { startDraft } from '#lib/platform/journeys/drafts'
import { addLocalAuthority, changeLocalAuthority, saveDirector } from '#lib/reference/local-authorities/commands'
import { aPerson, caseworkerRole, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { aConversion, anApprovedConversion, approval } from '#lib/testing/fixtures/proposals'
import { handOver } from '#lib/testing/fixtures/handover'

/** A record that was opened, what somebody else does with it then, and the save from the version that was opened. */
type Case = { change: () => Promise<unknown>; save: (version: number) => Promise<Saved>; version: number }

const support = () => aPerson('Sue', supportRole)

async function aProject(values = {}) {
  const who = await aPerson('Ada', officerRole)
  const { projectId: id, proposalId } = await anApprovedConversion(who, values)
  await handOver(who, id, 'regional-team')
  const change = async (data: object = {}) =>
    asActor(who, (tx) => tx.project.update({ where: { id }, data: { ...data, version: { increment: 1 } } }))
  const { version } = await db().project.findUniqueOrThrow({ where: { id } })
  return { who, id, proposalId, change, version }
}

async function aProposal() {
  const who = await aPerson('Ada', officerRole)
  const { proposalId: id } = await aConversion(who)
  const change = async () =>
    asActor(who, (tx) => tx.proposal.update({ where: { id }, data: { version: { increment: 1 } } }))
  return { who, id, change, version: 1 }
}

async function aContact() {
  const { who, id: projectId } = await aProject()
  const input = {
    category: 'diocese',
    name: 'Dee',
    title: 'Dean',
    organisation: null,
    email: null,
    phone: null,
  } as const
  await addContact(who, projectId, { ...input, isPrimary: false })
  const { id } = await db().contact.findFirstOrThrow({ where: { projectId } })
  const edit = (name: string, version: number) =>
    editContact(who, projectId, id, { ...input, name, isPrimary: false }, version)
  return { who, projectId, id, edit }
}

async function anAuthority() {
  const who = await support()
  const address = {
    address1: '1 High Street',
    address2: null,
    address3: null,
    town: 'Hill',
    county: null,
    postcode: 'AA1 1AA',
  }
  const input = { ...address, code: '991', name: 'Hillshire' }
  const authority = await addLocalAuthority(who, { ...input, code: String(100 + (await db().localAuthority.count())) })
  const { code } = await db().localAuthority.findUniqueOrThrow({ where: { id: authority } })
  return { who, id: authority, input: { ...input, code } }
}

const director = { name: 'Ada Example', position: 'Director', email: null, phone: null }
const revocation = {
  ministerApproved: 'true',
  letterSent: 'true',
  copySaved: 'true',
  'orderRevokedFor-picked': 'change-to-government-policy',
  'orderRevokedFor-change-to-government-policy': 'The policy changed',
  ministerName: 'Min Example',
  'decidedOn-day': '1',
  'decidedOn-month': '2',
  'decidedOn-year': '2026',
}
const withdrawal = { ...approval, verdict: 'withdrawn', 'withdrawnFor-picked': 'other', 'withdrawnFor-other': 'Late' }

const cases: Record<string, () => Promise<Case>> = {
  async 'putting a project on hold'() {
    const { who, id, change, version } = await aProject()
    return { change, version, save: (from) => holdProject(who, id, 'A pause', from) }
  },
  async 'resuming a project'() {
    const { who, id, change, version } = await aProject()
    await holdProject(who, id, 'A pause', version)
    return {
      change: () => change({ significantOn: new Date('2040-01-01'), significantIsProvisional: false }),
      version: version + 1,
      save: (from) => resumeProject(who, id, 'Ready', from),
    }
  },
  async 'reopening a completed project'() {
    const { id, change, version } = await aProject()
    await change({ phase: 'closed', outcome: 'completed', closedAt: new Date() })
    const who = await support()
    return { change, version: version + 1, save: (from) => reopenProject(who, id, 'Too soon', from) }
  },
  async 'changing the team of a project'() {
    const { who, id, change, version } = await aProject()
    return { change, version, save: (from) => changeTeam(who, id, 'south-east', from) }
  },
  async 'assigning a project'() {
    const { id, version } = await aProject()
    const [who, cat, dan] = [
      await support(),
      await aPerson('Cat', caseworkerRole),
      await aPerson('Dan', caseworkerRole),
    ]
    return {
      change: () => assignCaseworker(who, id, cat.id, version),
      version,
      save: (from) => assignCaseworker(who, id, dan.id, from),
    }
  },
  async 'assigning a proposal'() {
    const { id, version } = await aProposal()
    const [who, ben, eve] = [await support(), await aPerson('Ben', officerRole), await aPerson('Eve', officerRole)]
    return {
      change: () => assignOfficer(who, id, ben.id, version),
      version,
      save: (from) => assignOfficer(who, id, eve.id, from),
    }
  },
  async 'recording a decision'() {
    const { who, id, change, version } = await aProposal()
    const draftId = await startDraft(who, decisionKey, { ...withdrawal, proposalId: id, version: '1' })
    return { change, version, save: (from) => recordDecision(who, id, draftId, from) }
  },
  async 'reopening a proposal'() {
    const officer = await aPerson('Ada', officerRole)
    const { proposalId: id } = await anApprovedConversion(officer)
    const who = await support()
    const { version } = await db().proposal.findUniqueOrThrow({ where: { id } })
    const change = () =>
      asActor(officer, (tx) => tx.proposal.update({ where: { id }, data: { version: { increment: 1 } } }))
    return { change, version, save: (from) => reopenProposal(who, id, 'Wrong school', from) }
  },
  async 'revoking an order'() {
    const { who, id, change, version } = await aProject({ route: 'sponsored', hasPreferredTrust: 'yes' })
    const draftId = await startDraft(who, revocationKey, { ...revocation, projectId: id, version: String(version) })
    return { change, version, save: (from) => revokeOrder(who, id, draftId, from) }
  },
  async 'editing a contact'() {
    const { edit } = await aContact()
    return { change: () => edit('Dora', 1), version: 1, save: (from) => edit('Della', from) }
  },
  async 'deleting a contact'() {
    const { who, projectId, id, edit } = await aContact()
    return { change: () => edit('Dora', 1), version: 1, save: (from) => deleteContact(who, projectId, id, from) }
  },
  async 'editing a note'() {
    const { who, id } = await aProposal()
    await addNote(who, { of: 'proposal', id }, null, 'Spoke to the head')
    const note = await db().note.findFirstOrThrow({ where: { proposalId: id } })
    const edit = (body: string, from: number) => editNote(who, note.id, body, from)
    return { change: () => edit('To the chair', 1), version: 1, save: (from) => edit('To both', from) }
  },
  async 'renaming a person'() {
    const { id } = await aPerson('Eve', officerRole)
    const rename = (firstName: string, from: number) =>
      renamePerson(operator, id, { firstName, lastName: 'Moss' }, from)
    return { change: () => rename('Eva', 1), version: 1, save: (from) => rename('Evelyn', from) }
  },
  async 'changing a saved view'() {
    const who = await aPerson('Grants', { role: 'data-consumer', team: 'grants' })
    const id = await saveView(who, { name: 'London', filters: {}, columns: [] })
    const rename = (name: string, from: number) => changeView(who, id, { name }, from)
    return { change: () => rename('South', 1), version: 1, save: (from) => rename('North', from) }
  },
  async 'answering a question'() {
    const who = await aPerson('Adam', { role: 'admin', team: null })
    const asker = await aPerson('Grants', { role: 'data-consumer', team: 'grants' })
    await askQuestion(asker, { exportId: 'merged', columnId: null, kind: 'other', question: 'When?' })
    const { id } = await db().exportQuestion.findFirstOrThrow({ where: { askedById: asker.id } })
    const answer = (text: string, from: number) => answerQuestion(who, id, text, from)
    return { change: () => answer('Daily', 1), version: 1, save: (from) => answer('Weekly', from) }
  },
  async 'changing a local authority'() {
    const { who, id, input } = await anAuthority()
    const rename = (name: string, from: number) => changeLocalAuthority(who, id, { ...input, name }, from)
    return { change: () => rename('Vale', 1), version: 1, save: (from) => rename('Dale', from) }
  },
  async 'changing a director'() {
    const { who, id } = await anAuthority()
    await saveDirector(who, id, director, 0)
    const rename = (name: string, from: number) => saveDirector(who, id, { ...director, name }, from)
    return { change: () => rename('Bea Example', 1), version: 1, save: (from) => rename('Cleo Example', from) }
  },
}

test.each(Object.entries(cases))(
  '%s over a newer version gives both, and is saved once that was seen',
  async (_, make) => {
    const { change, save, version } = await make()
    await change()
    const stale = await save(version)
    if (!stale.stale) expect.fail('It was saved over the newer version')
    expect(stale).toMatchObject({ savedBy: expect.stringMatching(/\w/), savedAt: expect.any(Date) })
    expect(stale.version).toBe(version + 1)
    expect(stale.rows.length).toBeGreaterThan(0)
    expect(stale.rows.filter(({ theirs, yours }) => theirs === yours)).toEqual([])
    expect(await save(stale.version)).toEqual({ stale: false })
  },
)
