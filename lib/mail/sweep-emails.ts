import { db } from '#lib/platform/database/client'

const day = 24 * 60 * 60 * 1000

/** Deletes e-mails of three months ago: they hold names and addresses, and what they told is in the history of the record. */
export async function sweepEmails(): Promise<void> {
  await db().email.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - 90 * day) } } })
}
