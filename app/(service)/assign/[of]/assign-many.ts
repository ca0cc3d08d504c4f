import { z } from 'zod'
import { readParams } from '#app/_web/params'
import { maxAssignedAtOnce } from '#lib/casework/record/assignment-rules'

/** The records of a page that assigns many, by the last part of its address. */
export const assignManyParams = z
  .object({ of: z.enum(['proposals', 'projects']) })
  .transform(({ of }) => ({ of: of === 'projects' ? ('project' as const) : ('proposal' as const) }))

const ids = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.uuid()).max(maxAssignedAtOnce),
)

/** Nobody, as the person to assign to. */
export const nobody = 'nobody'

const query = z.object({ id: ids, changed: ids.catch([]), person: z.union([z.uuid(), z.literal(nobody)]).optional() })

/** The ticked records and the chosen person out of a page's address. */
export function readChosen(given: Record<string, string | string[] | undefined>) {
  return readParams(query, given)
}
