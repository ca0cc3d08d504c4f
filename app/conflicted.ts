import { formatInstant } from '#lib/calendar/calendar'
import type { FormState } from '#lib/platform/forms/form-state'
import type { Stale } from '#lib/platform/forms/stale-save'

/** The form as it was sent, beside what somebody else saved meanwhile. */
export const conflicted = (values: FormState['values'], { version, savedBy, savedAt, rows }: Stale): FormState => ({
  values,
  version,
  errors: [],
  conflict: { savedBy, savedAt: formatInstant(savedAt), rows },
})
