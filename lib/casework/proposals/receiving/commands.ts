import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import type { Tx } from '#lib/platform/database/client'
import { isUniqueViolation } from '#lib/platform/database/errors/constraint-errors'
import { Refused } from '#lib/platform/errors'
import {
  AlreadyLive,
  checkAcademies,
  checkIncomingTrust,
  checkNewTrust,
  checkSchool,
  checkTrust,
} from '#lib/casework/proposals/creating/checks'
import { insertNewTrust, insertProposal, type IncomingTrust } from '#lib/casework/proposals/creating/insert'
import { trustProblem } from '#lib/casework/proposals/creating/rules'
import { prefillConversion, prefillTransfer } from './prefill.ts'
import type { ReceivedConversion, ReceivedProposal, ReceivedTransfer, ReceivedTrust } from './schema.ts'

/** An idempotency key that came before, with something else. */
export class KeyReused extends Refused {
  constructor() {
    super('This Idempotency-Key came before, with another body. Send a new key with a new proposal.')
    this.name = 'KeyReused'
  }
}

type Request = { idempotencyKey: string; bodyHash: string }

/** Throws Forbidden unless the key that asks may send proposals: asked before anything of the request is read. */
export function authoriseReceiving(who: Principal): void {
  authorise(who, 'proposal.receive')
}

/**
 * Creates the proposal that the application service sends, once: the same request again, also at the same moment, gives the same proposal.
 * Nobody is its delivery officer yet. Gives its id. Throws Forbidden; KeyReused; AlreadyLive; Refused with the field that is wrong.
 */
export async function receiveProposal(who: Principal, request: Request, received: ReceivedProposal): Promise<string> {
  authoriseReceiving(who)
  const apiKeyId = who.apiKeyId!
  const { idempotencyKey, bodyHash } = request
  try {
    return await asActor(who, async (tx) => {
      await waitFor(tx, `request ${apiKeyId} ${idempotencyKey}`)
      const before = await tx.receivedRequest.findUnique({
        where: { apiKeyId_idempotencyKey: { apiKeyId, idempotencyKey } },
        select: { bodyHash: true, proposalId: true },
      })
      if (before && before.bodyHash !== bodyHash) throw new KeyReused()
      if (before) return before.proposalId
      // The schools of one application form one trust, whichever comes first.
      await waitFor(tx, `application ${received.applicationReference}`)
      const proposalId =
        received.type === 'conversion' ? await conversion(tx, who, received) : await transfer(tx, who, received)
      await tx.receivedRequest.create({ data: { apiKeyId, ...request, proposalId }, select: { id: true } })
      return proposalId
    })
  } catch (error) {
    if (!isUniqueViolation(error, 'project_one_live')) throw error
    throw received.type === 'conversion'
      ? new AlreadyLive('The school', 'conversion', 'urn')
      : new AlreadyLive('One of the academies', 'transfer', 'urns')
  }
}

/** Goes on when no other transaction holds the same name; holds it until this one ends. */
const waitFor = (tx: Tx, name: string) =>
  tx.$queryRaw`select 1 as held from pg_advisory_xact_lock(hashtextextended(${name}, 0))`

async function conversion(tx: Tx, who: Principal, received: ReceivedConversion): Promise<string> {
  const [known] = await schoolsByUrn(tx, [received.urn], 'urn')
  return insertProposal(tx, who, {
    type: 'conversion',
    route: 'voluntary',
    schools: [await checkSchool(tx, known!.id, 'urn')],
    trust: await trustOf(tx, received.incomingTrust, received.applicationReference),
    officerId: null,
    application: prefillConversion(received, known!),
  })
}

async function transfer(tx: Tx, who: Principal, received: ReceivedTransfer): Promise<string> {
  const outgoing = await trustByNumber(tx, received.outgoingTrust, 'outgoingTrust')
  const outgoingTrustId = await checkTrust(tx, outgoing, 'The outgoing trust is not in the register', 'outgoingTrust')
  const known = await schoolsByUrn(tx, received.urns, 'urns')
  const ids = known.map(({ id }) => id)
  return insertProposal(tx, who, {
    type: 'transfer',
    route: null,
    schools: await checkAcademies(tx, outgoingTrustId, ids, 'urns'),
    outgoingTrustId,
    trust: received.incomingTrust
      ? await trustOf(tx, received.incomingTrust, received.applicationReference, outgoingTrustId)
      : {},
    officerId: null,
    application: prefillTransfer(received),
  })
}

async function schoolsByUrn(tx: Tx, urns: readonly string[], field: string) {
  const select = { id: true, urn: true, pupils: true, capacity: true } as const
  const known = await tx.establishment.findMany({ where: { urn: { in: [...urns] } }, select })
  const unknown = urns.find((urn) => !known.some((one) => one.urn === urn))
  if (unknown) throw new Refused(`There is no school with URN ${unknown} in the register`, field)
  return known
}

async function trustByNumber(tx: Tx, { ukprn, referenceNumber }: ReceivedTrust, field: string): Promise<string> {
  const where = ukprn ? { ukprn } : { referenceNumber }
  const known = await tx.trust.findMany({ where, select: { id: true, name: true, statusCode: true, closedOn: true } })
  // An ended record may have the numbers of the open one.
  const trust = known.find((one) => !trustProblem(one)) ?? known[0]
  if (trust) return trust.id
  throw ukprn
    ? new Refused(`There is no trust with UKPRN ${ukprn} in the register`, `${field}.ukprn`)
    : new Refused(
        `There is no trust with reference number ${referenceNumber} in the register`,
        `${field}.referenceNumber`,
      )
}

async function trustOf(
  tx: Tx,
  wanted: ReceivedTrust,
  applicationReference: string,
  outgoingTrustId?: string,
): Promise<IncomingTrust> {
  const field = 'incomingTrust'
  const { formAMatReference: reference, newTrustName: name } = wanted
  if (reference) {
    const newTrust = await tx.newTrust.findUnique({ where: { reference }, select: { id: true } })
    if (!newTrust) throw new Refused(`No new trust has the reference ${reference}`, `${field}.formAMatReference`)
    return { newTrustId: await checkNewTrust(tx, newTrust.id, `${field}.formAMatReference`) }
  }
  if (name) {
    const others = { some: { applicationReference } }
    const sibling = await tx.newTrust.findFirst({ where: { name, proposals: others }, select: { id: true } })
    return sibling ? { newTrustId: await checkNewTrust(tx, sibling.id, field) } : insertNewTrust(tx, name)
  }
  const trustId = await trustByNumber(tx, wanted, field)
  return { incomingTrustId: await checkIncomingTrust(tx, trustId, { outgoingTrustId, field }) }
}
