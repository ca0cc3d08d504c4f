import type { ZodError } from 'zod'

/** What somebody typed, by input name: `{ 'openedOn-day': '31', reasons: ['finance', 'other'] }`. */
export type FormValues = Record<string, string | string[]>

/** One thing to put right. `field` is the id of the input that the error summary links to; `href` the page, where it is another one. */
export type FieldError = { field: string; message: string; href?: string }

/** A value that somebody else saved while this form was open, beside what was typed here. */
export type ConflictRow = { label: string; theirs: string; yours: string }

/** A form between two submissions. `version` is that of the record the form was loaded with; `conflict` shows a stale save. */
export type FormState = {
  values: FormValues
  version: number
  errors: FieldError[]
  conflict?: { savedBy: string; savedAt: string; rows: ConflictRow[] }
  /** What the form has made that only this answer can show: it is kept nowhere. */
  made?: { title: string; label: string; secret: string; next: { href: string; text: string } }
}

/** A form that nobody has submitted yet. */
export const unsubmitted = (values: FormValues = {}, version = 0): FormState => ({ values, version, errors: [] })

/** The form again with its errors, as typed. Paths of the schema become input ids: `['openedOn', 'day']` → `openedOn-day`. */
export const rejected = (values: FormValues, version: number, error: ZodError): FormState => ({
  values,
  version,
  errors: onePerField(error.issues.map((issue) => ({ field: issue.path.join('-') || 'form', message: issue.message }))),
})

/** The form again with one error that a rule of the domain gave. */
export const refused = (values: FormValues, version: number, message: string, field = 'form'): FormState => ({
  values,
  version,
  errors: [{ field, message }],
})

/** The form again with errors that rules of the domain gave, each beside its field. */
export const refusedIn = (values: FormValues, version: number, errors: readonly FieldError[]): FormState => ({
  values,
  version,
  errors: onePerField([...errors]),
})

/** The form again with errors that other pages put right. */
export const refusedElsewhere = (
  values: FormValues,
  version: number,
  links: readonly { message: string; href: string }[],
): FormState => ({ values, version, errors: links.map((link) => ({ field: 'form', ...link })) })

const onePerField = (errors: FieldError[]) =>
  errors.filter((error, index) => errors.findIndex((other) => other.field === error.field) === index)
