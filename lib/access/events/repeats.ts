/** A refusal that repeats is written at most this often; in between it is counted. */
const windowMs = 60_000
/** Whoever can refuse themselves in more ways than this is counted together. */
const mostKeys = 10_000

type Repeat = { times: number; write: (times: number) => Promise<void>; timer: NodeJS.Timeout }

const shared = globalThis as typeof globalThis & { portalRepeats?: Map<string, Repeat> }
const repeats = (shared.portalRepeats ??= new Map())

/**
 * Whether something happens for the first time within a minute. If not it is counted, and `write` of the first is called with how often,
 * once the minute is over.
 */
export function isFirst(wanted: string, write: (times: number) => Promise<void>): boolean {
  const key = repeats.size < mostKeys || repeats.has(wanted) ? wanted : 'others'
  const repeat = repeats.get(key)
  if (repeat) {
    repeat.times += 1
    return false
  }
  const timer = setTimeout(() => void end(key).catch(() => {}), windowMs).unref()
  repeats.set(key, { times: 0, write, timer })
  return true
}

/** Ends all minutes, and writes what was counted in them. */
export const endRepeats = async (): Promise<void> => {
  await Promise.all([...repeats.keys()].map(end))
}

async function end(key: string): Promise<void> {
  const repeat = repeats.get(key)
  repeats.delete(key)
  if (!repeat) return
  clearTimeout(repeat.timer)
  if (repeat.times > 0) await repeat.write(repeat.times)
}
