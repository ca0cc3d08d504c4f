import type { ContactFacts } from '#lib/access/rules'
import type { LoadedSubject } from '#lib/tasks/subject'
import { toProjectFacts } from '#lib/projects/facts'

/** Whether the contacts of a project may still be changed, as the permission rules ask it. */
export const toContactFacts = ({ project }: LoadedSubject): ContactFacts => ({
  closed: project.phase === 'closed',
  deleted: toProjectFacts(project).deleted,
})
