import { Refused } from '#lib/platform/errors'
import { paths } from '#lib/paths'
import { returning } from '#lib/platform/urls/return-path'
import type { UnmetCondition } from '#lib/casework/record/completion-rules'

/** A project and the new trust that its school forms, if it does. */
type ProjectOfCondition = { id: string; newTrust: { id: string } | null }

/**
 * Where an unmet condition of completion is met; a task leads back to the completion. A trust of the register is not given its UKPRN here,
 * so its page only says so.
 */
export function resolvingPage({ id, newTrust }: ProjectOfCondition, unmet: UnmetCondition): string {
  if ('taskKey' in unmet) return returning(paths.task({ of: 'project', id }, unmet.taskKey), paths.completeProject(id))
  return {
    dates: paths.projectDates(id),
    hold: paths.holdProject(id),
    'incoming-trust': newTrust ? paths.registerFormAMat(newTrust.id) : paths.aboutProject(id),
  }[unmet.page]
}

/** Throws Refused with a sentence and a link for every unmet condition; does nothing when all are met. */
export function assertCompletable(project: ProjectOfCondition, unmet: readonly UnmetCondition[]): void {
  if (unmet.length === 0) return
  const links = unmet.map((one) => ({ message: one.sentence, href: resolvingPage(project, one) }))
  throw new Refused(links.map(({ message }) => message).join('. '), undefined, links)
}
