import { formatInstant } from '#lib/calendar'
import type { ConflictRow, FormState } from '#lib/forms/form-state'

type Stale = { version: number; savedBy: string; savedAt: Date; rows: ConflictRow[] }

/** The form as it was sent, beside what somebody else saved meanwhile. */
export const conflicted = (values: FormState['values'], { version, savedBy, savedAt, rows }: Stale): FormState => ({
  values,
  version,
  errors: [],
  conflict: { savedBy, savedAt: formatInstant(savedAt), rows },
})
