import { createTransport } from 'nodemailer'
import type { Config } from '#lib/platform/config/config'
import type { Transport } from './message.ts'
import { Undeliverable } from './undeliverable.ts'

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** Sends through an SMTP server. The reference is the Message-ID, by which mail systems know a repeat. */
export function smtpTransport({ url, from, requireTls }: NonNullable<Config['smtp']>): Transport {
  const mailer = createTransport({ ...patience, ...(requireTls ? { url: encrypted(url), requireTLS: true } : { url }) })
  return {
    async send({ to, subject, body, reference }) {
      try {
        // An object, not a text: nothing in an address can then be read as a list of addresses.
        await mailer.sendMail({ from, to: { name: '', address: to }, subject, text: body, messageId: `<${reference}>` })
      } catch (error) {
        throw isRefused(error) ? new Undeliverable((error as Error).message) : error
      }
    },
  }
}

/** Options in the address take precedence over those in code. */
function encrypted(address: string): string {
  const url = new URL(address)
  for (const name of ['requireTLS', 'ignoreTLS', 'opportunisticTLS', 'secure']) url.searchParams.delete(name)
  return url.href
}

/** For good: the recipient, or the message itself. A refusal of the account or the sender is the operator's to put right. */
const isRefused = (error: unknown) => {
  const { command = '', responseCode = 0 } = error as { command?: string; responseCode?: number }
  return ['RCPT TO', 'DATA'].includes(command) && responseCode >= 500
}
