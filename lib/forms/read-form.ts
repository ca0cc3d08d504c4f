import type { FormValues } from './form-state.ts'

/** Names that the forms and the framework add themselves: never answers. */
const isAnswer = (name: string) => !name.startsWith('$ACTION') && name !== 'version' && name !== 'token'

/**
 * Reads a submitted form: `values` as typed (to show again), `nested` for a schema (`openedOn-day` becomes
 * `{ openedOn: { day } }`; spaces around are cut, line ends are LF, NUL is dropped), and the `version` it was loaded with.
 * A field that was sent more than once becomes a list. Files are left out.
 */
export function readForm(form: FormData): { values: FormValues; nested: Record<string, unknown>; version: number } {
  const values: FormValues = {}
  for (const name of new Set(form.keys())) {
    const texts = form.getAll(name).filter((value) => typeof value === 'string')
    if (isAnswer(name) && texts.length > 0) values[name] = texts.length > 1 ? texts.map(clean) : clean(texts[0]!)
  }
  const nested: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(values)) put(nested, name.split('-'), value)
  const version = Number(form.get('version') ?? 0)
  return { values, nested, version: Number.isSafeInteger(version) ? version : 0 }
}

const clean = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\0', '').trim()

function put(target: Record<string, unknown>, [head, ...rest]: string[], value: unknown) {
  if (head === undefined || head === '__proto__' || head === 'constructor' || head === 'prototype') return
  if (rest.length === 0) {
    target[head] = value
    return
  }
  const child = typeof target[head] === 'object' && target[head] !== null ? target[head] : (target[head] = {})
  put(child as Record<string, unknown>, rest, value)
}
