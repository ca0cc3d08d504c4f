import { allTasks } from '#lib/task-lists/definitions/all'

/** The tasks of the work after an approval: one that somebody has touched means that it has begun. */
export const completeTaskKeys = [...new Set(allTasks.flatMap(({ area, key }) => (area === 'complete' ? [key] : [])))]
