import { longText, required } from '#lib/platform/forms/questions/questions'
import type { HoldChangeKind } from '#lib/labels'

/** Why a project is put on hold, or goes on. */
export const holdQuestion = (kind: HoldChangeKind) =>
  kind === 'held'
    ? required(longText('Why is the project put on hold?', { rows: 4 }), {
        error: 'Enter why the project is put on hold',
      })
    : required(longText('Why can the project go on?', { rows: 4 }), { error: 'Enter why the project can go on' })
