import { asActor } from '#lib/db/as-actor'
import { db } from '#lib/db/client'
import { writeEmails } from '#lib/mail/write'
import type { Principal } from '#lib/access/principal'

/** Puts e-mails into the outbox, one for each title, and gives their references. */
export async function waitingEmails(who: Principal, to: Principal, titles: readonly string[]): Promise<string[]> {
  await asActor(who, async (tx) => {
    for (const title of titles)
      await writeEmails(tx, who, 'project-assigned', { to: [to.id], about: [{ title, path: '/projects' }] })
  })
  const emails = await db().email.findMany({ where: { personId: to.id }, select: { reference: true } })
  return emails.map(({ reference }) => reference)
}
