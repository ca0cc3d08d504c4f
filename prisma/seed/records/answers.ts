import type { Field } from '#lib/platform/forms/fields'
import { completeField } from '#lib/task-lists/model/status'
import { isAsked, type Answers, type Task } from '#lib/task-lists/model/task'
import { firstNames, lastNames, sentences } from '../generator/names.ts'
import type { Random } from '#lib/platform/random'
import { firstOfMonth } from '../scenarios/scenario.ts'

/** How much of a task is answered. */
export type Extent = 'all' | 'some'

/**
 * Fictional answers to a task, generated from its definition: to every required question with `all`, to the first half of them with
 * `some`, and to some optional ones where the task's rule allows it. `factValues` are those that the scenario decides, by path; any other
 * date is its `created`.
 */
export function answerTask(task: Task, extent: Extent, factValues: Record<string, unknown>, chance: Random): Answers {
  const names = Object.keys(task.fields)
  const needed = names.filter((name) => !task.fields[name]!.optional)
  const answered = extent === 'all' ? needed : needed.slice(0, Math.ceil(needed.length / 2))
  const answers: Answers = Object.fromEntries(names.map((name) => [name, null]))
  if (task.signedOff) answers[completeField] = extent === 'all' ? true : null
  const answer = (name: string) => {
    const { question, ...field } = task.fields[name]!
    const value = field.store === 'fact' ? factValues[field.path] : undefined
    if (value !== undefined) answers[name] = value
    else if (field.doneWhen && extent === 'all') answers[name] = chance.pick(field.doneWhen)
    else answers[name] = syntheticAnswer(question.field(name), factValues['created'] as Date, chance)
  }
  // In the order of the form: a field comes after the one that it depends on.
  for (const name of answered) if (isAsked(task.fields[name]!, answers)) answer(name)
  if (extent === 'all') {
    for (const name of names)
      if (task.fields[name]!.optional && isAsked(task.fields[name]!, answers) && chance.once(2)) answer(name)
    if (task.check?.(answers)) for (const name of names) if (task.fields[name]!.optional) answers[name] = null
  }
  return answers
}

function syntheticAnswer(field: Field, date: Date, { between, pick, once }: Random): unknown {
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
