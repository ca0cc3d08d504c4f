import { expect, test } from 'vitest'
import { findPrincipal, startSession } from '#lib/access/sessions/session'
import { matchPerson } from '#lib/access/sessions/sign-in'
import { db } from '#lib/platform/database/client'
import { Forbidden, NotFound } from '#lib/platform/errors'
import { aPerson, officerRole } from '#lib/testing/fixtures/people'
import { changeEmail, deactivatePerson, releaseAccount } from './commands.ts'
import { operator } from './operator.ts'
import { findPersonId } from './queries.ts'

const issuer = 'https://id.example.education'

test('a person whose address changes keeps their account; mail goes to the new address', async () => {
  const ada = await aPerson('Ada', officerRole)
  await matchPerson({ issuer, subject: 'ada', email: ada.email })
  await changeEmail(operator, ada.id, 'ada.moss@example.education')
  await changeEmail(operator, ada.id, 'ada.moss@example.education')
  expect(await matchPerson({ issuer, subject: 'ada', email: 'ada.moss@example.education' })).toEqual({
    personId: ada.id,
  })
  expect(await findPersonId(operator, ' Ada.Moss@example.education')).toBe(ada.id)
  expect(await db().accessEvent.count({ where: { kind: 'person.email-changed' } })).toBe(1)
  await expect(findPersonId(operator, ada.email)).rejects.toThrow(NotFound)
  const ben = await aPerson('Ben', officerRole)
  await expect(changeEmail(operator, ben.id, 'ada.moss@example.education')).rejects.toThrow('Somebody else has')
})

test('an account that was made again is let in once the old one is released, and sessions end', async () => {
  const cy = await aPerson('Cy', officerRole)
  await matchPerson({ issuer, subject: 'old', email: cy.email })
  const session = await startSession(cy.id)
  expect(await matchPerson({ issuer, subject: 'new', email: cy.email })).toEqual({ refusal: 'linked-elsewhere' })
  await releaseAccount(operator, cy.id)
  await releaseAccount(operator, cy.id)
  expect(await findPrincipal(session)).toBeUndefined()
  expect(await matchPerson({ issuer, subject: 'new', email: cy.email })).toEqual({ personId: cy.id })
  expect(await db().accessEvent.count({ where: { kind: 'person.account-released' } })).toBe(1)
})

test('an account moves to the record that was added anew', async () => {
  const before = await aPerson('Dee', officerRole)
  await matchPerson({ issuer, subject: 'dee', email: before.email })
  await deactivatePerson(operator, before.id)
  const after = await aPerson('Deirdre', officerRole)
  const identity = { issuer, subject: 'dee', email: after.email }
  expect(await matchPerson(identity)).toEqual({ refusal: 'deactivated' })
  await releaseAccount(operator, before.id)
  expect(await matchPerson(identity)).toEqual({ personId: after.id })
})

test('only admins may', async () => {
  const officer = await aPerson('Olu', officerRole)
  await expect(changeEmail(officer, officer.id, 'x@example.education')).rejects.toThrow(Forbidden)
  await expect(releaseAccount(officer, officer.id)).rejects.toThrow(Forbidden)
  await expect(findPersonId(officer, officer.email)).rejects.toThrow(Forbidden)
})
