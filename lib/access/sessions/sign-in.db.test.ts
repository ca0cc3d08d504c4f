import { describe, expect, test } from 'vitest'
import { asActor } from '#lib/platform/database/as-actor'
import { db } from '#lib/platform/database/client'
import { endRepeats } from '#lib/access/events/repeats'
import { addPerson, deactivatePerson } from '#lib/people/commands'
import { listDemonstrationPeople } from '#lib/people/demonstration'
import { operator } from '#lib/people/operator'
import { endSession, findPrincipal, startSession } from './session.ts'
import { sessionLimits } from './session-rules.ts'
import { matchDemonstrationPerson, matchPerson } from './sign-in.ts'

const issuer = 'https://id.example.education'
let count = 0
async function newcomer() {
  const email = `newcomer-${++count}@example.education`
  return { email, personId: await addPerson(operator, { firstName: 'New', lastName: 'Comer', email }) }
}
const later = (milliseconds: number) => new Date(Date.now() + milliseconds)
const forgetIssuers = () => asActor(operator, (tx) => tx.person.updateMany({ data: { issuer: null, subject: null } }))
const refusals = () => db().accessEvent.count({ where: { kind: 'session.refused' } })

describe('an identity and its person', () => {
  test('are matched by email once, and by issuer and subject ever after', async () => {
    const { email, personId } = await newcomer()
    expect(await matchPerson({ issuer, subject: 'first', email })).toEqual({ personId })
    expect(await matchPerson({ issuer, subject: 'first', email: 'renamed@example.education' })).toEqual({ personId })
    expect(await matchPerson({ issuer, subject: 'first', email: undefined })).toEqual({ personId })
    const [change] = await db().$queryRaw<{ actor: string }[]>`
      select actor::text from history.person where id = ${personId}::uuid order by seq desc limit 1`
    expect(change).toEqual({ actor: personId })
  })

  test('another identity with the same email is refused', async () => {
    const { email } = await newcomer()
    await matchPerson({ issuer, subject: 'owner', email })
    const before = await refusals()
    expect(await matchPerson({ issuer, subject: 'impostor', email })).toEqual({ refusal: 'linked-elsewhere' })
    expect(await matchPerson({ issuer: 'https://other.example', subject: 'owner', email })).toEqual({
      refusal: 'linked-elsewhere',
    })
    await endRepeats()
    expect(await refusals()).toBe(before + 2)
  })

  test('two identities that claim one email at the same moment: one gets it', async () => {
    const { email, personId } = await newcomer()
    const results = await Promise.all(
      ['x', 'y'].map((subject) => matchPerson({ issuer, subject: subject + email, email })),
    )
    expect(results).toContainEqual({ personId })
    expect(results).toContainEqual({ refusal: 'linked-elsewhere' })
  })

  test.each([
    ['nobody added them', { subject: 'u1', email: 'unknown@example.education' }, 'unknown'],
    ['no email is vouched for', { subject: 'u2', email: undefined }, 'unverified'],
    ['a part of the service', { subject: 'u3', email: 'service@system.invalid' }, 'unknown'],
  ])('%s: refused', async (_, identity, refusal) => {
    expect(await matchPerson({ issuer, ...identity })).toEqual({ refusal })
  })

  test('deactivated people are refused, known or new', async () => {
    const [known, fresh] = [await newcomer(), await newcomer()]
    await matchPerson({ issuer, subject: 'leaver', email: known.email })
    for (const { personId } of [known, fresh]) await deactivatePerson(operator, personId)
    expect(await matchPerson({ issuer, subject: 'leaver', email: known.email })).toEqual({ refusal: 'deactivated' })
    expect(await matchPerson({ issuer, subject: 'fresh', email: fresh.email })).toEqual({ refusal: 'deactivated' })
    await forgetIssuers()
    expect(await matchDemonstrationPerson(fresh.personId)).toEqual({ refusal: 'deactivated' })
  })

  test('the demonstration lets in people, not parts of the service', async () => {
    const { personId } = await newcomer()
    await forgetIssuers()
    expect(await matchDemonstrationPerson(personId)).toEqual({ personId })
    expect(await matchDemonstrationPerson('00000000-0000-7000-8000-000000000001')).toEqual({ refusal: 'unknown' })
  })

  test('demonstration data of version 0.2.0, where one person has an issuer, is still a demonstration', async () => {
    const [former, { personId }] = [await newcomer(), await newcomer()]
    await forgetIssuers()
    await matchPerson({ issuer: 'https://sign-in.example', subject: former.email, email: former.email })
    expect(await matchDemonstrationPerson(personId)).toEqual({ personId })
  })

  test('the demonstration lets nobody in where people have signed in through a provider', async () => {
    const [real, other] = [await newcomer(), await newcomer()]
    await matchPerson({ issuer, subject: 'real', email: real.email })
    for (const { personId } of [real, other])
      expect(await matchDemonstrationPerson(personId)).toEqual({ refusal: 'unknown' })
    expect(await listDemonstrationPeople()).toEqual([])
  })
})

describe('a session', () => {
  test('lives while it is used, and not after an idle hour', async () => {
    const sessionId = await startSession((await newcomer()).personId)
    expect(await findPrincipal(sessionId, later(sessionLimits.idle - 60_000))).toBeDefined()
    expect(await findPrincipal(sessionId, later(sessionLimits.idle + 60_000))).toBeDefined()
    expect(await findPrincipal(sessionId, later(2 * sessionLimits.idle + 120_000))).toBeUndefined()
  })

  test('ends after twelve hours, however busy', async () => {
    const sessionId = await startSession((await newcomer()).personId)
    const step = sessionLimits.idle / 2
    for (let age = step; age < sessionLimits.absolute; age += step)
      expect(await findPrincipal(sessionId, later(age))).toBeDefined()
    expect(await findPrincipal(sessionId, later(sessionLimits.absolute))).toBeUndefined()
  })

  test('ends when its person signs out, once', async () => {
    const { personId } = await newcomer()
    const sessionId = await startSession(personId)
    await endSession(sessionId)
    await endSession(sessionId)
    expect(await findPrincipal(sessionId)).toBeUndefined()
    const events = await db().accessEvent.findMany({
      where: { personId, kind: { startsWith: 'session.' } },
      orderBy: { id: 'asc' },
    })
    expect(events.map(({ kind }) => kind)).toEqual(['session.started', 'session.ended'])
  })

  test('writes its last use down at most once a minute', async () => {
    const sessionId = await startSession((await newcomer()).personId)
    const lastSeen = async () => (await db().session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt
    const started = await lastSeen()
    await findPrincipal(sessionId, later(30_000))
    expect(await lastSeen()).toEqual(started)
    await findPrincipal(sessionId, later(61_000))
    expect((await lastSeen()).getTime()).toBeGreaterThan(started.getTime())
  })

  test('that nobody started lets nobody in', async () => {
    expect(await findPrincipal('0191e5a0-0000-7000-8000-000000000000')).toBeUndefined()
  })
})
