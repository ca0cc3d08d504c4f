import type { AddressInfo } from 'node:net'
import { text as readText } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'

type Received = { id: string; to: string[]; text: string }

/** Says what to do with a recipient or message: an Error with a `responseCode` refuses it. */
type Manners = {
  recipient?: (address: string) => Error | undefined
  message?: () => Error | undefined
  slowness?: () => number
}

/** A real SMTP server that keeps what it is given, and calls `onReceived` once it has said so. */
export async function startSmtpServer({ recipient, message, slowness }: Manners = {}) {
  const received: Received[] = []
  let onReceived: (() => void) | undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, answer) => answer(recipient?.(address)),
    onData: async (stream, session, answer) => {
      const text = await readText(stream).catch(() => undefined)
      if (text === undefined) return // the sender was killed in mid-message
      await pause(slowness?.() ?? 0)
      const refused = message?.()
      if (refused) return answer(refused)
      const id = /^Message-ID: <(.+)>\r$/im.exec(text)?.[1] ?? ''
      received.push({ id, to: session.envelope.rcptTo.map(({ address }) => address), text })
      answer()
      onReceived?.()
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    set onReceived(listener: () => void) {
      onReceived = listener
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

export const refusal = (message: string, responseCode: number) => Object.assign(new Error(message), { responseCode })
