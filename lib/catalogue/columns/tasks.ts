import { projectTypes as kindLabels, taskStatuses, type ProjectType } from '#lib/labels'
import { defineColumns, type AppliesTo, type Column } from '#lib/catalogue/model/column'
import { coded, field, literal, expression, type Value } from '#lib/catalogue/model/value'
import { allTasks } from '#lib/task-lists/definitions/all'
import type { Task } from '#lib/task-lists/model/task'

const notStarted = literal(taskStatuses['not-started'])
const isCompleting = expression`${field('project', 'phase')} = 'completing' or ${field('project', 'outcome')} = 'completed'`
const createdOn = expression`(${field('proposal', 'createdAt')} at time zone 'Europe/London')::date`
const isOneOf = (code: Value, codes: readonly string[]) =>
  codes.map((one) => expression`${code} = ${literal(one)}`).reduce((any, one) => expression`${any} or ${one}`)

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
    value: expression`coalesce(${coded(expression`${statuses} ->> ${literal(key)}`, taskStatuses)},
      case when ${variants.map(isListed).reduce((any, one) => expression`${any} or ${one}`)} then ${notStarted} end)`,
  }
}

/** The rule of the task lists (`applies` in lib/task-lists/model/task.ts) in SQL: what nobody touched has no status yet. Complete's begin with the approval. */
function isListed({ area, types, routes, origins, from, until }: Task): Value {
  const conditions = [
    isOneOf(field('project', 'type'), types),
    ...(routes ? [isOneOf(field('proposal', 'route'), routes)] : []),
    ...(origins ? [isOneOf(field('proposal', 'origin'), origins)] : []),
    ...(from ? [expression`${createdOn} >= ${literal(from)}::date`] : []),
    ...(until ? [expression`${createdOn} <= ${literal(until)}::date`] : []),
    ...(area === 'complete' ? [isCompleting] : []),
  ]
  return conditions.reduce((all, one) => expression`${all} and ${one}`)
}

function nameOf({ title, types }: Task): string {
  return types.length === 1 ? `“${title}” (${kindLabels[types[0]!].toLowerCase()}s)` : `“${title}”`
}

function projectsOf(variants: Task[]): AppliesTo {
  const of: ProjectType[] = [...new Set(variants.flatMap((task) => task.types))]
  if (of.length > 1) return 'all'
  if (of[0] === 'transfer') return 'transfers'
  return variants.every((task) => task.routes?.join() === 'voluntary') ? 'voluntary conversions' : 'conversions'
}
