import { taskStatuses } from '#lib/labels'
import {
  blank,
  date,
  instant,
  integer,
  isConversion,
  isTransfer,
  isVoluntary,
  label,
  nameOf,
  only,
  type Cells,
} from '#lib/testing/oracle/cells'
import { isListed, savedStatusOf, tasksByKey } from '#lib/testing/oracle/tasks'
import type { Whole } from '#lib/testing/oracle/whole'

/** The last change of the project or of its proposal, whichever came later. */
function lastChange({ progress, progressChanger, proposalProgress, proposalProgressChanger }: Whole) {
  const ofProject = { at: progress?.lastChangedAt, by: progressChanger }
  const ofProposal = { at: proposalProgress?.lastChangedAt, by: proposalProgressChanger }
  if (!ofProject.at || !ofProposal.at) return ofProject.at ? ofProject : ofProposal
  return ofProposal.at > ofProject.at ? ofProposal : ofProject
}

export const progressCells: Cells = {
  preparation_tasks_completed: ({ proposalProgress }) => integer(proposalProgress?.completed),
  preparation_tasks_applicable: ({ proposalProgress }) => integer(proposalProgress?.applicable),
  project_tasks_completed: ({ progress }) => integer(progress?.completed),
  project_tasks_applicable: ({ progress }) => integer(progress?.applicable),
  next_task_due_date: ({ progress }) => date(progress?.nextDueOn),
  last_changed_at: (of) => instant(lastChange(of).at),
  last_changed_by_name: (of) => nameOf(lastChange(of).by),
}

/** The status of each task: as it was saved, else not started where it is on the list. */
export const taskCells: Cells = Object.assign(
  {},
  ...[...tasksByKey].map(([key, variants]) => {
    const types = new Set(variants.flatMap((task) => task.types))
    const isAbout = (of: Whole) => {
      if (types.size > 1) return true
      if (types.has('transfer')) return isTransfer(of)
      return variants.every(({ routes }) => routes?.join() === 'voluntary') ? isVoluntary(of) : isConversion(of)
    }
    return only(isAbout, {
      [`task_${key.replaceAll('-', '_')}`]: (of) => {
        const saved = savedStatusOf(of, variants[0]!)
        if (saved) return label(taskStatuses, saved)
        return variants.some((task) => isListed(task, of)) ? taskStatuses['not-started'] : blank
      },
    })
  }),
) as Cells

export const noteCells: Cells = {
  number_of_notes: ({ notes }) => integer(notes.length),
  latest_note_written_at: ({ notes }) =>
    instant(notes.map(({ writtenAt }) => writtenAt).toSorted((a, b) => b.getTime() - a.getTime())[0]),
}
