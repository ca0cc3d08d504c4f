import type { Field } from '#lib/platform/forms/fields'
import { completeField } from '#lib/task-lists/model/status'
import { isAsked, type Answers, type Task } from '#lib/task-lists/model/task'
import { firstNames, lastNames, sentences } from '../generator/names.ts'
import type { Random } from '#lib/platform/random'
import { firstOfMonth } from '../scenarios/scenario.ts'

/** How far somebody came with a task. */
export type Effort = 'all' | 'some'

/**
 * Made-up answers to a task, read off its own definition: every needed question with `all`, the first half of them with `some`, and
 * now and then an optional one where the task's rule allows it. `told` is what the story gives to a fact; any other date is its first day.
 */
export function answerTask(task: Task, effort: Effort, told: Record<string, unknown>, chance: Random): Answers {
  const names = Object.keys(task.fields)
  const needed = names.filter((name) => !task.fields[name]!.optional)
  const answered = effort === 'all' ? needed : needed.slice(0, Math.ceil(needed.length / 2))
  const answers: Answers = Object.fromEntries(names.map((name) => [name, null]))
  if (task.signedOff) answers[completeField] = effort === 'all' ? true : null
  const answer = (name: string) => {
    const { question, ...field } = task.fields[name]!
    const value = field.store === 'fact' ? told[field.path] : undefined
    if (value !== undefined) answers[name] = value
    else if (field.doneWhen && effort === 'all') answers[name] = chance.pick(field.doneWhen)
    else answers[name] = madeUp(question.field(name), told['created'] as Date, chance)
  }
  // In the order of the form: what a field hangs on comes before it.
  for (const name of answered) if (isAsked(task.fields[name]!, answers)) answer(name)
  if (effort === 'all') {
    for (const name of names)
      if (task.fields[name]!.optional && isAsked(task.fields[name]!, answers) && chance.once(2)) answer(name)
    if (task.check?.(answers)) for (const name of names) if (task.fields[name]!.optional) answers[name] = null
  }
  return answers
}

function madeUp(field: Field, date: Date, { between, pick, once }: Random): unknown {
  switch (field.type) {
    case 'tick':
      return true
    case 'radios':
      return pick(field.options).value
    case 'checkboxes': {
      const certain = pick(field.options)
      return field.options.filter((option) => option === certain || once(3)).map(({ value }) => value)
    }
    case 'date':
      return date
    case 'month':
      return firstOfMonth(date)
    case 'textarea':
      return twoOf(sentences, between(0, sentences.length - 1))
    case 'text':
      if (field.inputMode === 'numeric') return between(15, 90)
      if (field.inputMode === 'decimal') return field.prefix ? between(-40, 90) * 1000 : between(1, 90) / 2
      if (field.inputMode === 'url') return `https://documents.example/${between(1000, 9999)}`
      return `${pick(firstNames)} ${pick(lastNames)}`
    case 'read-only':
      return null
  }
}

const twoOf = (texts: readonly string[], place: number) => `${texts[place]} ${texts[(place + 1) % texts.length]}`
