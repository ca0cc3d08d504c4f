import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const format = /^(pac_live_[0-9a-f]{12})_[\w-]{43}$/

/** A new key: `prefix` finds it again and may be shown; the rest is known to its system alone, of which `hash` is kept. */
export function makeKey(): { key: string; prefix: string; hash: string } {
  const prefix = `pac_live_${randomBytes(6).toString('hex')}`
  // 256 random bits: a plain hash of them cannot be reversed by trying.
  const key = `${prefix}_${randomBytes(32).toString('base64url')}`
  return { key, prefix, hash: hashOf(key) }
}

/** The key of an `Authorization: Bearer …` header and its prefix; undefined where there is none in our format. */
export function readBearer(authorization: string | null): { key: string; prefix: string } | undefined {
  const key = /^Bearer ([\w-]+)$/i.exec(authorization?.trim() ?? '')?.[1] ?? ''
  const prefix = format.exec(key)?.[1]
  return prefix ? { key, prefix } : undefined
}

/** Whether a key is the one that was hashed, without telling by the time it takes. */
export const isKeyOf = (hash: string, key: string): boolean =>
  timingSafeEqual(Buffer.from(hash, 'hex'), Buffer.from(hashOf(key), 'hex'))

/** The prefix of a key, of which more may have been written down. */
export const prefixOf = (key: string): string => key.slice(0, 'pac_live_'.length + 12)

const hashOf = (key: string) => createHash('sha256').update(key).digest('hex')
