import { randomUUID } from 'node:crypto'
import type { Principal } from '#lib/principal'
import { config } from '#lib/platform/config/config'
import type { Tx } from '#lib/platform/database/client'
import type { EmailKind } from '#lib/labels'
import { renderEmail } from './messages.ts'

type EmailSubject = { title: string; path: string }

/**
 * Puts an e-mail to each of these people into the outbox, in the transaction of what it tells of; the worker sends it. Nobody is told of
 * what they did themselves, and nobody who has been deactivated is told anything.
 */
export async function writeEmails(
  tx: Tx,
  who: Principal,
  kind: EmailKind,
  { to, about }: { to: readonly (string | null)[]; about: readonly EmailSubject[] },
): Promise<void> {
  const ids = to.filter((id) => id !== null && id !== who.id) as string[]
  if (ids.length === 0 || about.length === 0) return
  const people = await tx.person.findMany({
    where: { id: { in: ids }, kind: 'person', deactivatedAt: null },
    select: { id: true, email: true, firstName: true },
  })
  const { baseUrl } = config()
  const occasion = { kind, by: who.name, about: about.map(({ title, path }) => ({ title, url: baseUrl + path })) }
  await tx.email.createMany({
    data: people.map(({ id, email, firstName }) => ({
      personId: id,
      address: email,
      kind,
      ...renderEmail(occasion, firstName),
      reference: `${randomUUID()}@${new URL(baseUrl).hostname}`,
    })),
  })
}
