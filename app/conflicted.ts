import { formatInstant } from '#lib/calendar'
import type { FormState } from '#lib/forms/form-state'
import type { Stale } from '#lib/saved'

/** The form as it was sent, beside what somebody else saved meanwhile. */
export const conflicted = (values: FormState['values'], { version, savedBy, savedAt, rows }: Stale): FormState => ({
  values,
  version,
  errors: [],
  conflict: { savedBy, savedAt: formatInstant(savedAt), rows },
})
