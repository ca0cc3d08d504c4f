import { kinds as kindLabels, taskStatuses, type Kind } from '#lib/labels'
import { defineColumns, type AppliesTo, type Column } from '#lib/exports/column'
import { coded, field, literal, sql } from '#lib/exports/value'
import { allTasks } from '#lib/tasks/definitions/all'
import type { Task } from '#lib/tasks/task'

/** One status column for each task; a task that conversions and transfers each have in their own words is one column. */
export const taskColumns: Column<`task_${string}`>[] = [...Map.groupBy(allTasks, (task) => task.key).values()].flatMap(
  (variants) => defineColumns('Task status', [statusColumn(variants)]),
)

function statusColumn(variants: Task[]) {
  const [{ key, of }] = variants as [Task]
  const statuses = of === 'project' ? field('progress', 'statuses') : field('proposalProgress', 'statuses')
  return {
    id: `task_${key.replaceAll('-', '_')}` as const,
    heading: `Task status: ${key.replaceAll('-', ' ')}`,
    type: 'code' as const,
    appliesTo: projectsOf(variants),
    meaning: `Status of ${variants.map(nameOf).join(', or ')}. Blank where the task is not on the project's list.`,
    value: coded(sql`${statuses} ->> ${literal(key)}`, taskStatuses),
  }
}

function nameOf({ title, kinds }: Task): string {
  return kinds.length === 1 ? `“${title}” (${kindLabels[kinds[0]!].toLowerCase()}s)` : `“${title}”`
}

function projectsOf(variants: Task[]): AppliesTo {
  const of: Kind[] = [...new Set(variants.flatMap((task) => task.kinds))]
  if (of.length > 1) return 'all'
  if (of[0] === 'transfer') return 'transfers'
  return variants.every((task) => task.routes?.join() === 'voluntary') ? 'voluntary conversions' : 'conversions'
}
