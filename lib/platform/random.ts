export type Random = {
  /** A whole number from `from` to `to`, both included. */
  between: (from: number, to: number) => number
  pick: <Value>(values: readonly Value[]) => Value
  /** True once in `times`. */
  once: (times: number) => boolean
}

/** Numbers that look random and are the same for the same seed (mulberry32), so that the demonstration is the same everywhere. */
export function random(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b9)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return { between, pick: (values) => values[between(0, values.length - 1)]!, once: (times) => next() * times < 1 }
}
