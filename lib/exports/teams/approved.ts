import { field, sql } from '#lib/exports/value'

/** Past the decision: the latest one approves, and the project is completing or closed. */
export const isApproved = sql`${field('decision', 'kind')} in ('approved', 'approved-with-conditions')
  and ${field('project', 'phase')} <> 'preparing'`
