import { readFileSync } from 'node:fs'

const times = 5

/** Runs two pieces of work in turn, five times, and gives the least milliseconds of each: what else the machine does costs both alike. */
export async function alternate(product: () => Promise<unknown>, baseline: () => Promise<unknown>) {
  const taken = { product: Infinity, baseline: Infinity }
  for (let time = 0; time < times; time += 1) {
    taken.baseline = Math.min(taken.baseline, await millisecondsOf(baseline))
    taken.product = Math.min(taken.product, await millisecondsOf(product))
  }
  return taken
}

/** The least milliseconds of five runs. */
export async function leastOf(work: () => Promise<unknown>): Promise<number> {
  let least = Infinity
  for (let time = 0; time < times; time += 1) least = Math.min(least, await millisecondsOf(work))
  return least
}

export async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

/** The time that 95 of 100 runs keep to. */
export async function p95(work: () => Promise<unknown>, runs = 100): Promise<number> {
  const taken: number[] = []
  for (let run = 0; run < runs; run += 1) taken.push(await millisecondsOf(work))
  return p95Of(taken)
}

/** The time that 95 of 100 of these keep to. */
export const p95Of = (taken: readonly number[]): number =>
  taken.toSorted((a, b) => a - b)[Math.ceil(taken.length * 0.95) - 1]!

/** Every time that a piece of work took while another was going on, in milliseconds. */
export async function timesDuring(other: () => Promise<unknown>, work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  const state = { isGoing: true }
  const done = other().finally(() => (state.isGoing = false))
  while (state.isGoing) taken.push(await millisecondsOf(work))
  await done
  return taken
}

/** By how many MB a process's peak memory grows over five runs after three warm ones; undefined where the system does not tell. */
export async function peakGrowth(pid: number, work: () => Promise<unknown>): Promise<number | undefined> {
  for (let run = 0; run < 3; run += 1) await work()
  const before = peakOf(pid)
  for (let run = 0; run < 5; run += 1) await work()
  const after = peakOf(pid)
  return before === undefined || after === undefined ? undefined : after - before
}

/** A process's peak memory so far, in MB; undefined where the system does not tell. */
export function peakOf(pid: number): number | undefined {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
  } catch {
    return undefined
  }
}
