import type { FormValues } from './form-state.ts'

/** Names that would reach into the object itself. */
const hostile = ['__proto__', 'constructor', 'prototype']

/**
 * What was typed, as a schema takes it: `openedOn-day` becomes `{ openedOn: { day } }`. Only the first `-` divides: a code may have
 * some of its own (`deferredFor-performance-concerns`). A name that is both a text and a group keeps the group.
 */
export function nest(values: FormValues): Record<string, unknown> {
  const nested: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(values)) {
    const [head, ...rest] = name.split('-') as [string, ...string[]]
    const part = rest.join('-')
    if (hostile.includes(head) || hostile.includes(part)) continue
    const group = isGroup(nested[head]) ? nested[head] : undefined
    if (rest.length > 0) nested[head] = { ...group, [part]: value }
    else if (!group) nested[head] = value
  }
  return nested
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
