import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { db } from '#lib/platform/database/client'
import { startSmtpServer } from '#lib/mail/testing/smtp-server'
import { waitingEmails } from '#lib/testing/fixtures/emails'
import { aPerson, supportRole } from '#lib/testing/fixtures/people'

const emails = 200
const kills = 20

const waiting = () => db().email.count({ where: { sentAt: null } })

/** The part of the worker that sends, in a process of its own: it starts sooner than the whole. */
const sender = `
  import { config } from '#lib/platform/config/config'
  import { openTransport } from '#lib/mail/transport'
  import { startOutbox } from '#lib/startup/email-outbox'
  startOutbox(openTransport(config()))`

const start = (smtpUrl: string, ...program: string[]) =>
  spawn('node_modules/node/bin/node', program, {
    env: { ...process.env, SMTP_URL: smtpUrl, MAIL_FROM: 'portal@example.education' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })

test(`a worker killed ${kills} times while ${emails} e-mails wait loses none and doubles none`, async () => {
  const [who, to] = [await aPerson('Ada', supportRole), await aPerson('Ben')]
  const references = await waitingEmails(
    who,
    to,
    Array.from({ length: emails }, (_, index) => `School ${index}`),
  )
  const server = await startSmtpServer({ slowness: () => Math.random() * 20 })
  const whenReceived = () => new Promise<void>((resolve) => (server.onReceived = resolve))
  for (let kill = 0; kill < kills; kill += 1) {
    expect(await waiting()).toBeGreaterThan(0)
    const begun = whenReceived()
    const worker = start(server.url, '--input-type=module', '-e', sender)
    await begun
    await pause(Math.random() * 40)
    worker.kill('SIGKILL')
    await once(worker, 'exit')
  }
  const last = start(server.url, 'lib/startup/worker.ts')
  await expect.poll(waiting, { timeout: 60_000, interval: 200 }).toBe(0)
  last.kill('SIGTERM')
  await once(last, 'exit')
  await server.stop()

  // A worker that died between sending and noting it has sent again: under the same Message-ID.
  const arrived = new Set(server.received.map(({ id }) => id))
  expect(arrived).toEqual(new Set(references))
  expect(references).toHaveLength(emails)
}, 300_000)
