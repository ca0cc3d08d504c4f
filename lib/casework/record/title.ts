import type { Prisma } from '#lib/platform/database/generated/client'
import { notDeletedAlone } from './proposal-facts.ts'

/** What the title of a proposal is made of. */
export const titleSelect = {
  projects: { where: notDeletedAlone, orderBy: { id: 'asc' }, select: { school: { select: { name: true } } } },
} satisfies Prisma.ProposalSelect

/** What people call a proposal: its school, and how many more there are. */
export function titleOf({ projects }: { projects: readonly { school: { name: string } }[] }): string {
  const [first, ...others] = projects.map(({ school }) => school.name)
  return others.length > 0 ? `${first} and ${others.length} more` : first!
}
