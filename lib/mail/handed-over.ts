import type { Principal } from '#lib/principal'
import type { Tx } from '#lib/platform/database/client'
import type { ProjectTeam } from '#lib/labels'
import { paths } from '#lib/paths'
import { writeEmails } from './write.ts'

type Passed = { id: string; school: { name: string } }

/** Tells the team's leads, its own alone and not those of every team (Complete 9.3), of a project that they have and nobody is assigned to. */
export async function notifyTeamLeads(
  tx: Tx,
  who: Principal,
  team: ProjectTeam,
  { id, school }: Passed,
): Promise<void> {
  const leads = await tx.personRole.findMany({ where: { role: 'team-lead', team }, select: { personId: true } })
  const about = [{ title: school.name, path: paths.project(id) }]
  await writeEmails(tx, who, 'project-handed-over', { to: leads.map(({ personId }) => personId), about })
}
