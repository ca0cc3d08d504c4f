import { hasSignedInPeople } from '#lib/access/sessions/sign-in'
import { db } from '#lib/platform/database/client'
import { StartProblem } from '#lib/platform/database/errors/start-problem'

/** Whether the database holds nobody who could sign in: it is new. */
export const isWithoutPeople = async (): Promise<boolean> =>
  (await db().person.findFirst({ where: { kind: 'person' }, select: { id: true } })) === null

/** Throws StartProblem where people have signed in through a provider: the demonstration would let anybody in as one of them. */
export async function ensureNobodyHasIssuer(): Promise<void> {
  if (await hasSignedInPeople())
    throw new StartProblem(
      'The demonstration sign-in is refused: people of this database have signed in through a provider. Set the three OIDC_ settings.',
    )
}
