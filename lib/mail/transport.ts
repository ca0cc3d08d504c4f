import type { Config } from '#lib/config'
import { notifyTransport } from './notify.ts'
import { smtpTransport } from './smtp.ts'

/** An e-mail on its way. The reference was made when it was written: every attempt carries the same. */
export type Message = {
  to: string
  subject: string
  body: string
  reference: string
  /** An attempt was made before, and may have succeeded without our hearing of it. */
  isRepeat: boolean
}

/** A way out for e-mail. What it throws is tried again later, unless it is Undeliverable. */
export type Transport = { send: (message: Message) => Promise<void> }

export const transports = { notify: 'GOV.UK Notify', smtp: 'an SMTP server' } as const

/** Which way e-mail goes: GOV.UK Notify where its key is set, else the SMTP server that is; undefined where it only waits in the outbox. */
export const chosenTransport = ({ notify, smtp }: Config): keyof typeof transports | undefined =>
  notify ? 'notify' : smtp ? 'smtp' : undefined

/** The same, ready to send. */
export function openTransport(config: Config): Transport | undefined {
  if (config.notify) return notifyTransport(config.notify)
  return config.smtp && smtpTransport(config.smtp)
}
