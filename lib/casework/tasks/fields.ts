import type { Field } from '#lib/platform/forms/fields'
import { notApplicableField } from './schema.ts'
import { completeField } from '#lib/task-lists/model/status'
import { changePageForLocked, lockedAnswers } from './locked-answers.ts'
import type { LoadedSubject } from '#lib/casework/record/load'
import { conditionsOf, type Task, type TaskField } from '#lib/task-lists/model/task'

/**
 * A task's form: what it asks, in order, and the ticks that say that the section is complete or does not apply. A field that one answer
 * calls for is revealed by it; a settled one is shown and no longer asked. `notes` say more of a field, by its name, than its hint.
 */
export function fieldsOf(
  task: Task,
  loaded: Pick<LoadedSubject, 'id' | 'project' | 'preparation'>,
  notes: Record<string, string> = {},
): Field[] {
  const fields = Object.entries(task.fields)
  const settled = lockedAnswers(task, loaded)
  const draw = ([name, field]: [string, TaskField]): Field => {
    const { question } = field
    if (name in settled) {
      const change = changePageForLocked(field, loaded.id)
      return { type: 'read-only', label: question.label, text: question.text(settled[name]), ...(change && { change }) }
    }
    const drawn = withNote(question.field(name), notes[name])
    if (drawn.type !== 'radios' && drawn.type !== 'checkboxes') return drawn
    if (drawn.options.length === 0)
      return { type: 'read-only', label: question.label, text: 'Nobody to choose from yet' }
    const options = drawn.options.map((option) => {
      const reveals = fields.filter((other) => revealer(other) === `${name} ${option.value}`).map(draw)
      return reveals.length > 0 ? { ...option, reveals } : option
    })
    if (drawn.type === 'checkboxes') return { ...drawn, options }
    // Radios that reveal something stand one below the other.
    return { ...drawn, options, inline: drawn.inline && options.every(({ reveals }) => !reveals) }
  }
  const complete: Field = { type: 'tick', name: completeField, label: 'I have completed this section' }
  const doesNotApply: Field = { type: 'tick', name: notApplicableField, label: task.notApplicable ?? '' }
  return [
    ...fields.filter((field) => !revealer(field)).map(draw),
    ...(task.signedOff ? [complete] : []),
    ...(task.notApplicable ? [doesNotApply] : []),
  ]
}

/**
 * The radio or check box that reveals a field; undefined where it stands among the others: when several answers call for it, and when it is
 * itself a list of choices, for what is revealed must not reveal more.
 */
function revealer([name, field]: [string, TaskField]): string | undefined {
  const isList = ['radios', 'checkboxes'].includes(field.question.field(name).type)
  const [condition, ...others] = conditionsOf(field)
  if (!condition || others.length > 0 || condition.is.length !== 1 || isList) return undefined
  return `${condition.field} ${condition.is[0]}`
}

/** A field whose hint ends with a note. */
function withNote(field: Field, note: string | undefined): Field {
  if (!note || field.type === 'read-only') return field
  return { ...field, hint: field.hint ? `${field.hint.replace(/\.$/, '')}. ${note}` : note }
}
