import { setTimeout as pause } from 'node:timers/promises'
import { describeError } from '#lib/platform/logging/describe-error'
import { logger } from '#lib/platform/logging/logger'
import type { Transport } from '#lib/mail/message'
import { sendEmails } from '#lib/mail/send-emails'

const lookEvery = 1_000

/** Looks into the outbox every second and sends what waits, until it is stopped; stopping waits for what is being sent. */
export function startOutbox(transport: Transport): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const running = run(transport, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

async function run(transport: Transport, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const tried = await sendEmails(transport).catch((error) => {
      logger().warn({ error: describeError(error) }, 'outbox failed')
      return 0
    })
    if (tried === 0) await pause(lookEvery, undefined, { signal }).catch(() => {})
  }
}
