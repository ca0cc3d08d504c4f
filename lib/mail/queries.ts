import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { config } from '#lib/platform/config/config'
import { db } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { fullName, nameSelect } from '#lib/full-name'
import type { EmailState, OutboxFilters } from './filters.ts'
import { chosenTransport, transports } from './transport.ts'

export const emailsPerPage = 20

const select = {
  id: true,
  kind: true,
  address: true,
  subject: true,
  body: true,
  createdAt: true,
  attempts: true,
  nextAttemptAt: true,
  sentAt: true,
  lastProblem: true,
  person: { select: nameSelect },
} satisfies Prisma.EmailSelect

const stateIs = {
  waiting: { nextAttemptAt: { not: null } },
  sent: { sentAt: { not: null } },
  failed: { sentAt: null, nextAttemptAt: null },
} satisfies Record<EmailState, Prisma.EmailWhereInput>

/** One page of the outbox, newest first, and by what e-mail goes out: undefined where nothing is set up. For admins. */
export async function listEmails(who: Principal, { state, kind, page }: OutboxFilters) {
  authorise(who, 'outbox.view')
  const where = { ...(state && stateIs[state]), ...(kind && { kind }) }
  const [emails, total] = await Promise.all([
    db().email.findMany({
      where,
      select,
      orderBy: { id: 'desc' },
      skip: (page - 1) * emailsPerPage,
      take: emailsPerPage,
    }),
    db().email.count({ where }),
  ])
  const rows = emails.map(({ person, nextAttemptAt, ...email }) => ({
    ...email,
    kind: email.kind,
    person: fullName(person),
    state: (email.sentAt ? 'sent' : nextAttemptAt ? 'waiting' : 'failed') as EmailState,
  }))
  const chosen = chosenTransport(config())
  return { rows, total, transport: chosen && transports[chosen] }
}
export type EmailRow = Awaited<ReturnType<typeof listEmails>>['rows'][number]
