import { NotifyClient } from 'notifications-node-client'
import type { Config } from '#lib/platform/config/config'
import type { Transport } from './message.ts'
import { Undeliverable } from './undeliverable.ts'

type Settings = NonNullable<Config['notify']> & { baseUrl?: string }

const production = 'https://api.notifications.service.gov.uk'

/**
 * Sends through GOV.UK Notify, by one template of which subject and message are ours. Notify takes the same reference twice, so a repeat
 * asks first whether it has it already.
 */
export function notifyTransport({ apiKey, templateId, baseUrl = production }: Settings): Transport {
  const client = new NotifyClient(baseUrl, apiKey)
  return {
    async send({ to, subject, body, reference, isRepeat }) {
      if (isRepeat && (await isKnown(client, reference))) return
      try {
        await client.sendEmail(templateId, to, { personalisation: { subject, body }, reference })
      } catch (error) {
        const errors = errorsOf(error)
        if (errors.some(isAboutAddress)) throw new Undeliverable(errors[0]!.message)
        throw errors[0] ? new Error(errors[0].message) : error
      }
    },
  }
}

async function isKnown(client: NotifyClient, reference: string): Promise<boolean> {
  const { data } = (await client.getNotifications('email', undefined, reference)) as {
    data: { notifications: unknown[] }
  }
  return data.notifications.length > 0
}

type NotifyError = { error: string; message: string }

const errorsOf = (error: unknown): NotifyError[] =>
  (error as { response?: { data?: { errors?: NotifyError[] } } }).response?.data?.errors ?? []

const isAboutAddress = ({ error, message }: NotifyError) =>
  error === 'ValidationError' && message.startsWith('email_address')
