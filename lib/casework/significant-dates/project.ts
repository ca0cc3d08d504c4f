import type { Tx } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { found } from '#lib/platform/errors'
import { projectAccessSelect } from '#lib/casework/record/project-facts'

const select = {
  ...projectAccessSelect,
  id: true,
  type: true,
  significantOn: true,
  significantIsProvisional: true,
  school: { select: { name: true } },
  opening: { select: { payrollDeadlineOn: true } },
} satisfies Prisma.ProjectSelect

/** A project with its date. Throws NotFound. */
export async function loadProjectDate(tx: Tx, id: string) {
  const { opening, ...project } = found(await tx.project.findUnique({ where: { id }, select }), 'Project')
  return { ...project, payrollDeadlineOn: opening?.payrollDeadlineOn ?? null }
}

/** The changes of a project's date; how many there are is the version that a change is made on. */
export const projectChanges = (projectId: string) => ({ projectId, kind: 'significant' }) as const
