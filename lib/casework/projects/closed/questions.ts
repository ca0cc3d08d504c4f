import { longText, required } from '#lib/platform/forms/questions/questions'
import type { ClosureChangeKind } from '#lib/labels'

/** Why a closed project is changed, or goes on. */
export const closureQuestion = (kind: ClosureChangeKind) =>
  kind === 'changed'
    ? required(longText('Why is this closed project changed?', { rows: 4 }), {
        error: 'Enter why this closed project is changed',
      })
    : required(longText('Why is this project reopened?', { rows: 4 }), { error: 'Enter why this project is reopened' })
