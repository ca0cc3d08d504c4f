import type { Tx } from '#lib/platform/database/client'
import type { LoadedSubject } from '#lib/casework/record/load'
import { director, type ContactOption } from '#lib/task-lists/model/contact-choice'

const title = 'Director of children’s services'

/**
 * The director of children's services of a project's local authority, to choose among its contacts. Where nobody is entered there is none,
 * but for a project that chose them while somebody was.
 */
export async function directorToChoose(tx: Tx, { project }: LoadedSubject): Promise<ContactOption[]> {
  const { localAuthority } = await tx.project.findUniqueOrThrow({
    where: { id: project.id },
    select: { localAuthority: { select: { name: true, director: { select: { name: true } } } } },
  })
  const { name, director: person } = localAuthority
  if (person) return [{ id: director, name: person.name, title: `${title}, ${name}` }]
  return project.opening?.mainContactIsDirector
    ? [{ id: director, name: title, title: `Nobody is entered for ${name}` }]
    : []
}
