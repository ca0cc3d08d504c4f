import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import { lockRows } from '#lib/platform/database/lock'
import type { ConflictRow } from '#lib/platform/forms/form-state'
import { labelOf, projectTeams, type ProjectTeam } from '#lib/labels'
import { notifyTeamLeads } from '#lib/mail/handed-over'
import { fullName } from '#lib/full-name'
import { touchProjects } from '#lib/casework/task-progress/write'
import type { Saved } from '#lib/platform/forms/stale-save'
import { loadDetail, loadTeam, type LoadedDetails } from './load.ts'

/**
 * Changes one detail of a project and nothing else: neither who has it nor which team (Complete 2.6). Over somebody else's newer change it
 * is not saved: it gives both. Throws NotFound, Forbidden.
 */
export function saveDetail(
  who: Principal,
  projectId: string,
  page: string,
  value: string,
  version: number,
): Promise<Saved> {
  return asActor(who, async (tx) => {
    await lockRows(tx, 'project', projectId)
    const { project, name, question, value: current } = await loadDetail(tx, who, projectId, page)
    if (current === value) return { stale: false }
    if (project.version !== version)
      return stale(project, { label: question.label, theirs: question.text(current), yours: question.text(value) })
    await tx.opening.update({ where: { id: projectId }, data: { [name]: value } })
    await tx.project.update({ where: { id: projectId }, data: { version: { increment: 1 } } })
    await touchProjects(tx, who, [projectId])
    return { stale: false }
  })
}

/**
 * Gives a project to another team; whoever has it keeps it (Complete 2.6). Where nobody does, the leads of Regional casework services are told
 * that theirs it is. Stale and double saves are as for a detail. Throws NotFound, Forbidden.
 */
export function changeTeam(who: Principal, projectId: string, team: ProjectTeam, version: number): Promise<Saved> {
  return asActor(who, async (tx) => {
    await lockRows(tx, 'project', projectId)
    const project = await loadTeam(tx, who, projectId)
    if (project.team === team) return { stale: false }
    if (project.version !== version)
      return stale(project, { label: 'Team', theirs: labelOf(projectTeams, project.team), yours: projectTeams[team] })
    await tx.project.update({ where: { id: projectId }, data: { team, version: { increment: 1 } } })
    await touchProjects(tx, who, [projectId])
    if (team === 'regional-casework-services' && project.caseworkerId === null)
      await notifyTeamLeads(tx, who, team, project)
    return { stale: false }
  })
}

function stale({ version, progress }: LoadedDetails, row: ConflictRow): Saved {
  const { lastChangedBy, lastChangedAt } = progress!
  return { stale: true, version, savedBy: fullName(lastChangedBy), savedAt: lastChangedAt, rows: [row] }
}
