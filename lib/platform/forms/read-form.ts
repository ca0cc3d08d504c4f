import { Refused } from '#lib/platform/errors'
import type { FormValues } from './form-state.ts'
import { nest } from './nest.ts'
import { stripInvisible } from './strip-invisible.ts'

/** The largest form of the service, the column chooser, has some 1,200 fields. */
const maxFields = 2_000

/** Names that the forms and the framework add themselves: never answers. */
const isAnswer = (name: string) => !name.startsWith('$ACTION') && name !== 'version' && name !== 'token'

/**
 * Reads a submitted form: `values` as typed (to show again), `nested` for a schema (`openedOn-day` becomes
 * `{ openedOn: { day } }`; spaces around are cut, line ends are LF, invisible characters are dropped), and the `version` it was loaded with.
 * A field that was sent more than once becomes a list. Files are left out. Throws Refused above 2,000 fields.
 */
export function readForm(form: FormData): { values: FormValues; nested: Record<string, unknown>; version: number } {
  const typed = new Map<string, string | string[]>()
  let fields = 0
  for (const [name, value] of form) {
    if ((fields += 1) > maxFields)
      throw new Refused('This form has more fields than the service accepts. Nothing was saved.')
    if (typeof value !== 'string' || !isAnswer(name)) continue
    const text = clean(value)
    const before = typed.get(name)
    if (before === undefined) typed.set(name, text)
    else if (Array.isArray(before)) before.push(text)
    else typed.set(name, [before, text])
  }
  const values = Object.fromEntries(typed)
  const version = Number(form.get('version') ?? 0)
  return { values, nested: nest(values), version: Number.isSafeInteger(version) ? version : 0 }
}

const clean = (text: string) => stripInvisible(text.replaceAll('\r\n', '\n')).trim()
