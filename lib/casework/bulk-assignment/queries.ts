import { authorise, can } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { found } from '#lib/platform/errors'
import { fullNameOf, nameSelect } from '#lib/full-name'
import { readNamesakes, tellingSelect } from '#lib/people/named-queries'
import { projectAccessSelect, toProjectFacts } from '#lib/casework/record/project-facts'
import { proposalAccessSelect, toProposalFacts } from '#lib/casework/record/proposal-facts'
import { titleOf, titleSelect } from '#lib/casework/record/title'
import { assignableRoles } from '#lib/access/permissions/roles'

/** What is assigned several at a time. */
export type Assigned = 'proposal' | 'project'

/** A record that was ticked in a list, as it is now. */
export type ChosenRow = {
  id: string
  version: number
  title: string
  assignedTo: string | undefined
  mayAssign: boolean
}

const proposalSelect = {
  ...proposalAccessSelect,
  id: true,
  version: true,
  officer: { select: nameSelect },
  projects: { ...titleSelect.projects, select: { ...titleSelect.projects.select, region: true } },
} as const

const projectSelect = {
  ...projectAccessSelect,
  id: true,
  version: true,
  caseworker: { select: nameSelect },
  school: { select: { name: true } },
} as const

/** The records that somebody ticked, each with whether they may assign it. One that may not even be seen is left out. */
export async function listChosen(who: Principal, of: Assigned, ids: readonly string[]): Promise<ChosenRow[]> {
  authorise(who, 'project.list')
  const where = { id: { in: [...ids] } }
  if (of === 'project') {
    const projects = await db().project.findMany({ where, select: projectSelect, orderBy: { id: 'asc' } })
    return projects
      .map((project) => ({ ...project, facts: toProjectFacts(project) }))
      .filter(({ facts: { deleted } }) => can(who, 'project.view', { deleted }))
      .map(({ id, version, school, caseworker, facts }) => ({
        id,
        version,
        title: school.name,
        assignedTo: fullNameOf(caseworker),
        mayAssign: can(who, 'project.assign', facts) && facts.team !== null,
      }))
  }
  const proposals = await db().proposal.findMany({ where, select: proposalSelect, orderBy: { id: 'asc' } })
  return proposals
    .map((proposal) => ({ ...proposal, facts: toProposalFacts(proposal) }))
    .filter(({ facts: { deleted } }) => can(who, 'proposal.view', { deleted }))
    .map((proposal) => ({
      id: proposal.id,
      version: proposal.version,
      title: titleOf(proposal),
      assignedTo: fullNameOf(proposal.officer),
      mayAssign: can(who, 'proposal.assign', proposal.facts),
    }))
}

/** The name of somebody who can be given this work. Throws NotFound where they cannot. */
export async function getAssigneeName(who: Principal, of: Assigned, personId: string): Promise<string> {
  authorise(who, 'project.list')
  const roles = { some: { role: { in: [...assignableRoles[of]] } } }
  const person = await db().person.findFirst({
    where: { id: personId, deactivatedAt: null, roles },
    select: tellingSelect,
  })
  return (await readNamesakes())(found(person, 'Person'))
}
