import { z } from 'zod'
import { lowerFirst } from '#lib/platform/forms/questions/questions'
import { withLockedAnswers } from './locked-answers.ts'
import { completeField, neededFields } from '#lib/task-lists/model/status'
import { isAsked, type Answers, type Task } from '#lib/task-lists/model/task'

export type SubmittedTask = { answers: Answers; notApplicable: boolean }
export const notApplicableField = 'notApplicable'

/**
 * What a task's form sends, as answers. Saying that the task does not apply clears everything else (Complete 3.1). Saying that a
 * section is complete is refused while something needed is missing, with a sentence per missing answer. What is `settled` the form does
 * not send; the rules know it all the same.
 */
export const submittedTask = (task: Task, settled: Answers = {}): z.ZodType<SubmittedTask> =>
  z
    .preprocess((given) => given ?? {}, z.looseObject({}))
    .transform((given, context) => {
      if (task.notApplicable && given[notApplicableField] === 'true') return { answers: {}, notApplicable: true }
      const answers: Answers = task.signedOff ? { [completeField]: given[completeField] === 'true' ? true : null } : {}
      for (const [name, { question }] of Object.entries(task.fields)) {
        const parsed = question.schema.safeParse(given[name])
        if (parsed.success) answers[name] = parsed.data
        else for (const issue of parsed.error.issues) complain(context, [name, ...issue.path], issue.message)
      }
      for (const [name, field] of Object.entries(task.fields)) if (!isAsked(field, answers)) answers[name] = null
      const known = withLockedAnswers(settled, answers)
      for (const { path, message } of missingForCompletion(task, known)) complain(context, path, message)
      const broken = task.check?.(known)
      if (broken) complain(context, broken.field.split('-'), broken.message)
      return { answers, notApplicable: false }
    })

const complain = (context: z.RefinementCtx, path: PropertyKey[], message: string) =>
  context.addIssue({ code: 'custom', path, message })

function missingForCompletion(task: Task, answers: Answers) {
  if (answers[completeField] !== true) return []
  return neededFields(task, answers)
    .filter((name) => answers[name] === null)
    .map((name) => {
      const question = task.fields[name]!.question
      const { type } = question.field(name)
      const path = type === 'date' ? [name, 'day'] : type === 'month' ? [name, 'month'] : [name]
      const verb = type === 'radios' || type === 'checkboxes' ? 'Answer' : 'Enter'
      const asked = question.label.endsWith('?') ? `“${question.label}”` : lowerFirst(question.label)
      return { path, message: `${verb} ${asked} before you mark this section as complete` }
    })
}
