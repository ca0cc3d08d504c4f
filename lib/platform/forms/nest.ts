import type { FormValues } from './form-state.ts'

/** Names that would reach into the object itself. */
const hostile = new Set(['__proto__', 'constructor', 'prototype'])

type Group = Record<string, string | string[]>

/**
 * What was typed, as a schema takes it: `openedOn-day` becomes `{ openedOn: { day } }`. Only the first `-` divides: a code may have
 * some of its own (`deferredFor-performance-concerns`). A name that is both a text and a group keeps the group.
 */
export function nest(values: FormValues): Record<string, unknown> {
  const nested: Record<string, string | string[] | Group> = {}
  for (const [name, value] of Object.entries(values)) {
    const dash = name.indexOf('-')
    const head = dash < 0 ? name : name.slice(0, dash)
    const part = dash < 0 ? '' : name.slice(dash + 1)
    if (hostile.has(head) || hostile.has(part)) continue
    const group = asGroup(nested[head])
    if (dash < 0) nested[head] = group ?? value
    else if (group) group[part] = value
    else nested[head] = { [part]: value }
  }
  return nested
}

const asGroup = (value: string | string[] | Group | undefined): Group | undefined =>
  typeof value === 'object' && !Array.isArray(value) ? value : undefined
