import { fullName } from '#lib/full-name'

type Row = {
  deletedAt: Date | null
  deletionReason: string | null
  deletedBy: { firstName: string; lastName: string } | null
}

/** When, by whom and why something was deleted; undefined while it is not. */
export const deletionOf = ({ deletedAt, deletionReason, deletedBy }: Row) =>
  deletedAt && deletedBy ? { at: deletedAt, by: fullName(deletedBy), reason: deletionReason ?? '' } : undefined
export type Deletion = NonNullable<ReturnType<typeof deletionOf>>

export const deletedPerPage = 20

/** Why something cannot come back, as a sentence. */
export const otherLiveProject = (school: string, type: string) =>
  `${school} has another ${type} project that is not closed. Only one can be live: close or delete the other one first.`
