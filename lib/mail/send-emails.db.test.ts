import { afterEach, expect, test } from 'vitest'
import { db } from '#lib/platform/database/client'
import { smtpTransport } from './smtp.ts'
import { refusal, startSmtpServer } from '#lib/mail/testing/smtp-server'
import { waitingEmails } from '#lib/testing/fixtures/emails'
import { aPerson, supportRole } from '#lib/testing/fixtures/people'
import { sendEmails } from './send-emails.ts'
import { sweepEmails } from './sweep-emails.ts'

const from = 'Portal <portal@example.education>'
let server: Awaited<ReturnType<typeof startSmtpServer>> | undefined

afterEach(async () => {
  await server?.stop()
  server = undefined
  await db().email.deleteMany()
})

async function anEmail(title = 'Elm School') {
  const [who, to] = [await aPerson('Ada', supportRole), await aPerson('Ben')]
  await waitingEmails(who, to, [title])
  return { to, email: await db().email.findFirstOrThrow({ where: { personId: to.id } }) }
}

const again = (id: string) => db().email.update({ where: { id }, data: { nextAttemptAt: new Date(0) } })
const stateOf = (id: string) => db().email.findUniqueOrThrow({ where: { id } })

test('an e-mail arrives once, with the Message-ID it was written with', async () => {
  server = await startSmtpServer()
  const { to, email } = await anEmail('Żółć “School”')
  const transport = smtpTransport({ url: server.url, from, requireTls: false })
  expect(await sendEmails(transport)).toBe(1)
  expect(await sendEmails(transport)).toBe(0)
  expect(server.received).toMatchObject([{ id: email.reference, to: [to.email] }])
  expect(server.received[0]!.text).toMatch(/^From: Portal <portal@example\.education>\r$/m)
  expect(await stateOf(email.id)).toMatchObject({ sentAt: expect.any(Date), nextAttemptAt: null, attempts: 1 })
})

test('a server that cannot take it now is asked again, seconds later, with the same Message-ID', async () => {
  let busy = true
  server = await startSmtpServer({ recipient: () => (busy ? refusal('Greylisted', 451) : undefined) })
  const { email } = await anEmail()
  const transport = smtpTransport({ url: server.url, from, requireTls: false })
  await sendEmails(transport)
  const waiting = await stateOf(email.id)
  expect(waiting).toMatchObject({ sentAt: null, attempts: 1, lastProblem: expect.stringContaining('Greylisted') })
  expect(waiting.nextAttemptAt!.getTime()).toBeGreaterThan(Date.now())
  expect(await sendEmails(transport)).toBe(0)
  busy = false
  await again(email.id)
  await sendEmails(transport)
  expect(server.received.map(({ id }) => id)).toEqual([email.reference])
})

test('an address that the server does not know is given up, and its reason names no address', async () => {
  server = await startSmtpServer({ recipient: (address) => refusal(`No such mailbox: ${address}`, 550) })
  const { to, email } = await anEmail()
  await sendEmails(smtpTransport({ url: server.url, from, requireTls: false }))
  const { nextAttemptAt, lastProblem } = await stateOf(email.id)
  expect(nextAttemptAt).toBeNull()
  expect(lastProblem).toContain('No such mailbox')
  expect(lastProblem).not.toContain(to.email)
})

test('a message that the server refuses for good is given up at once', async () => {
  server = await startSmtpServer({ message: () => refusal('Message rejected', 554) })
  const { email } = await anEmail()
  await sendEmails(smtpTransport({ url: server.url, from, requireTls: false }))
  expect(await stateOf(email.id)).toMatchObject({
    nextAttemptAt: null,
    lastProblem: expect.stringContaining('Message rejected'),
  })
})

test('what could not be sent for three days is not sent any more', async () => {
  server = await startSmtpServer()
  const { email } = await anEmail()
  await db().email.update({ where: { id: email.id }, data: { createdAt: new Date(Date.now() - 73 * 3_600_000) } })
  expect(await sendEmails(smtpTransport({ url: server.url, from, requireTls: false }))).toBe(0)
  expect(await stateOf(email.id)).toMatchObject({ nextAttemptAt: null, sentAt: null })
})

test('one worker sends at a time', async () => {
  const { email } = await anEmail()
  const sent: string[] = []
  let finish: (() => void) | undefined
  const slow = {
    send: ({ reference }: { reference: string }) => (sent.push(reference), new Promise<void>((end) => (finish = end))),
  }
  const first = sendEmails(slow)
  await expect.poll(() => sent.length).toBe(1)
  await again(email.id)
  expect(await sendEmails(slow)).toBe(0)
  finish!()
  await first
  expect(sent).toEqual([email.reference])
})

test('e-mails of three months ago are deleted', async () => {
  const { email } = await anEmail()
  await sweepEmails()
  expect(await db().email.count()).toBe(1)
  await db().email.update({ where: { id: email.id }, data: { createdAt: new Date(Date.now() - 91 * 24 * 3_600_000) } })
  await sweepEmails()
  expect(await db().email.count()).toBe(0)
})

test.each(['', '?ignoreTLS=true&requireTLS=false'])(
  'where it must be encrypted, a server that does not offer to gets nothing (%s)',
  async (query) => {
    server = await startSmtpServer()
    const { email } = await anEmail()
    await sendEmails(smtpTransport({ url: `${server.url}/${query}`, from, requireTls: true }))
    expect(server.received).toEqual([])
    expect(await stateOf(email.id)).toMatchObject({ sentAt: null, lastProblem: expect.stringMatching(/STARTTLS|TLS/) })
  },
)
