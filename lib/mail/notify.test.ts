import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { notifyTransport } from './notify.ts'
import { startNotifyServer } from './testing/notify-server.ts'
import { Undeliverable } from './undeliverable.ts'

const settings = { apiKey: `portal-${randomUUID()}-${randomUUID()}`, templateId: randomUUID() }
const message = { to: 'ben@example.education', subject: 'Hello', body: 'There', reference: 'one@host', isRepeat: false }
let notify: Awaited<ReturnType<typeof startNotifyServer>>
const transport = () => notifyTransport({ ...settings, baseUrl: notify.url })

beforeEach(async () => {
  notify = await startNotifyServer()
})
afterEach(() => notify.stop())

test('sends subject and body by the one template, with our reference', async () => {
  await transport().send(message)
  expect(notify.sent).toEqual([
    {
      template_id: settings.templateId,
      email_address: 'ben@example.education',
      personalisation: { subject: 'Hello', body: 'There' },
      reference: 'one@host',
    },
  ])
})

test('an answer that never came: the repeat finds that Notify has it already', async () => {
  notify.next.drop = true
  await expect(transport().send(message)).rejects.toThrow()
  await transport().send({ ...message, isRepeat: true })
  expect(notify.sent).toHaveLength(1)
})

test('a repeat of what Notify does not have is sent', async () => {
  await transport().send({ ...message, isRepeat: true })
  expect(notify.sent).toHaveLength(1)
})

test('an address that Notify refuses is final; anything else is tried again', async () => {
  notify.next.fail = {
    status: 400,
    errors: [{ error: 'ValidationError', message: 'email_address Not a valid email address' }],
  }
  await expect(transport().send(message)).rejects.toBeInstanceOf(Undeliverable)
  notify.next.fail = { status: 429, errors: [{ error: 'RateLimitError', message: 'Exceeded rate limit' }] }
  await expect(transport().send(message)).rejects.toThrow('Exceeded rate limit')
  notify.next.fail = { status: 429, errors: [{ error: 'RateLimitError', message: 'Exceeded rate limit' }] }
  await expect(transport().send(message)).rejects.not.toBeInstanceOf(Undeliverable)
})
