/** An e-mail on its way. The reference was made when it was written: every attempt carries the same. */
type Message = {
  to: string
  subject: string
  body: string
  reference: string
  /** An attempt was made before, and may have succeeded without our hearing of it. */
  isRepeat: boolean
}

/** A way out for e-mail. What it throws is tried again later, unless it is Undeliverable. */
export type Transport = { send: (message: Message) => Promise<void> }
