import type { Config } from '#lib/platform/config/config'
import type { Transport } from './message.ts'
import { notifyTransport } from './notify.ts'
import { smtpTransport } from './smtp.ts'

export const transports = { notify: 'GOV.UK Notify', smtp: 'an SMTP server' } as const

/** Which way e-mail goes: GOV.UK Notify where its key is set, else the SMTP server that is; undefined where it only waits in the outbox. */
export const chosenTransport = ({ notify, smtp }: Config): keyof typeof transports | undefined =>
  notify ? 'notify' : smtp ? 'smtp' : undefined

/** The same, ready to send. */
export function openTransport(config: Config): Transport | undefined {
  if (config.notify) return notifyTransport(config.notify)
  return config.smtp && smtpTransport(config.smtp)
}
