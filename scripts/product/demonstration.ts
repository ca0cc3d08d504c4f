import { db } from '#lib/platform/database/client'

/** Whether the database holds nobody who could sign in: it is new. */
export const isWithoutPeople = async (): Promise<boolean> =>
  (await db().person.findFirst({ where: { kind: 'person' }, select: { id: true } })) === null
