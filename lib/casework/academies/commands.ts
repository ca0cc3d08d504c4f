import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import { found, Refused } from '#lib/platform/errors'
import type { Saved } from '#lib/platform/forms/stale-save'
import { staleSave } from '#lib/platform/database/history/stale-save'
import { lockRows } from '#lib/platform/database/lock'
import { touchProjects } from '#lib/casework/task-progress/write'
import { projectAccessSelect, toProjectFacts } from '#lib/casework/record/project-facts'
import { academyProblem, becomesAcademy, unknownUrn } from './rules.ts'

const select = {
  ...projectAccessSelect,
  type: true,
  outcome: true,
  version: true,
  academyId: true,
  school: { select: { urn: true } },
  academy: { select: { urn: true } },
} as const

/**
 * Records which academy of the register a school becomes, or corrects it (Complete 6). What somebody else recorded since `version` is not
 * replaced: both are given. Recording the same again changes nothing. Throws NotFound, Forbidden, or Refused for an establishment that
 * the register does not have or that cannot be the one.
 */
export function recordAcademy(
  who: Principal,
  projectId: string,
  { urn, version }: { urn: string; version: number },
): Promise<Saved> {
  return asActor(who, async (tx) => {
    await lockRows(tx, 'project', projectId)
    const project = found(await tx.project.findUnique({ where: { id: projectId }, select }), 'Project')
    authorise(who, 'academyUrn.record', toProjectFacts(project))
    const { type, phase, outcome } = project
    if (!becomesAcademy({ type, phase, outcome })) throw new Refused('This project does not end in a new academy.')
    const academy = await tx.establishment.findUnique({
      where: { urn },
      select: { id: true, name: true, urn: true, typeCode: true, statusCode: true },
    })
    if (!academy) throw new Refused(unknownUrn(urn), 'urn')
    if (project.academyId === academy.id) return { stale: false }
    const problem = academyProblem(academy, project.school)
    if (problem) throw new Refused(problem, 'urn')
    if (project.version !== version && project.academy) {
      const rows = [{ label: 'Academy URN', theirs: project.academy.urn, yours: urn }]
      return staleSave(tx, 'project', { id: projectId, version: project.version }, rows)
    }
    await tx.project.update({ where: { id: projectId }, data: { academyId: academy.id, version: { increment: 1 } } })
    await touchProjects(tx, who, [projectId])
    return { stale: false }
  })
}
