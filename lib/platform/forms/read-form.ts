import type { FormValues } from './form-state.ts'
import { nest } from './nest.ts'

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
  const version = Number(form.get('version') ?? 0)
  return { values, nested: nest(values), version: Number.isSafeInteger(version) ? version : 0 }
}

const clean = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\0', '').trim()
