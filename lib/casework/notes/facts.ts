import type { NoteFacts } from '#lib/access/permissions/rules'
import { toProjectFacts } from '#lib/casework/record/project-facts'
import type { LoadedSubject } from '#lib/casework/record/load'

export const notesPerPage = 20

/** Whether notes may still be written about a proposal or project, as the permission rules ask it. A proposal is closed with its last project. */
export function toNoteFacts({ subject, deletedAt, project, projects }: LoadedSubject): Omit<NoteFacts, 'authorId'> {
  if (subject.of === 'project') return { closed: project.phase === 'closed', deleted: toProjectFacts(project).deleted }
  return { closed: projects.every(({ phase }) => phase === 'closed'), deleted: deletedAt !== null }
}

/** What a note is about: a proposal, one of its projects, or a task of either. */
export type NotePlace = { proposalId: string; projectId: string | null; taskKey: string | null }

/** The proposal or project that a note belongs to. */
export const subjectOf = ({ proposalId, projectId }: NotePlace) =>
  projectId ? ({ of: 'project', id: projectId } as const) : ({ of: 'proposal', id: proposalId } as const)
