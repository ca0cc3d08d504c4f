import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { found } from '#lib/platform/errors'

/** Whom a project's page shows beside its contacts: the director of children's services and the member of Parliament of its school. Throws NotFound, Forbidden. */
export async function getOfficials(who: Principal, projectId: string) {
  const project = found(
    await db().project.findUnique({
      where: { id: projectId },
      select: {
        deletedAt: true,
        proposal: { select: { deletedAt: true } },
        school: { select: { constituencyName: true } },
        localAuthority: {
          select: { name: true, director: { select: { name: true, position: true, email: true, phone: true } } },
        },
      },
    }),
    'Project',
  )
  authorise(who, 'project.view', { deleted: project.deletedAt !== null || project.proposal.deletedAt !== null })
  const { constituencyName } = project.school
  const member = constituencyName
    ? await db().memberOfParliament.findUnique({ where: { constituencyName }, select: { name: true, email: true } })
    : null
  const { name: localAuthority, director } = project.localAuthority
  return { localAuthority, director, member: member && { ...member, constituency: constituencyName! } }
}
export type Officials = Awaited<ReturnType<typeof getOfficials>>
