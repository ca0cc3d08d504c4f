import { field, literal, expression, type Value } from './value.ts'

/** The code of a project task's status; blank while nobody has touched it. */
export const taskStatus = (key: string): Value => expression`${field('progress', 'statuses')} ->> ${literal(key)}`

/** Whether nobody has said that a task does not apply. */
export const isApplicable = (key: string): Value => expression`${taskStatus(key)} is distinct from 'not-applicable'`

/** A value that a task gives; other words (`not applicable`) where somebody said that the task does not apply. */
export const unlessNotApplicable = (key: string, value: Value, words = 'not applicable'): Value =>
  expression`case when ${taskStatus(key)} = 'not-applicable' then ${literal(words)} else ${value}::text end`
