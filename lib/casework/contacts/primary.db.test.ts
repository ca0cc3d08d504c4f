import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { codesOf, contactCategories, type ContactCategory, type TaskStatus } from '#lib/labels'
import { statusesOf } from '#lib/task-lists/model/status'
import { handOver } from '#lib/testing/fixtures/handover'
import { aPerson, officerRole } from '#lib/testing/fixtures/people'
import { anApprovedConversion, submitTask } from '#lib/testing/fixtures/proposals'
import { addContact, deleteContact, editContact } from './commands.ts'
import { categoriesOf, primaryProblem } from './rules.ts'
import type { ContactInput } from './questions.ts'

/*
 * Random people add, edit, delete and choose contacts in any order. After each step the database says the same as a model in which
 * the primary contact of an organisation is a name on a sheet, and so is everybody who was chosen.
 */
type Step =
  | { do: 'add'; category: ContactCategory; isPrimary: boolean }
  | { do: 'edit'; which: number; category: ContactCategory; isPrimary: boolean }
  | { do: 'delete'; which: number }
  | { do: 'choose'; which: number; task: Choice }

/** The tasks that choose, and the category that they choose from. */
const tasks = {
  headteacher: { field: 'headteacher', column: 'headteacherId', from: 'school-or-academy' },
  'chair-of-governors': { field: 'chair', column: 'chairOfGovernorsId', from: 'school-or-academy' },
  'incoming-trust-ceo': { field: 'ceo', column: 'incomingTrustCeoId', from: 'incoming-trust' },
  'main-contact': { field: 'mainContact', column: 'mainContactId', from: null },
} as const
type Choice = keyof typeof tasks
const choices = Object.keys(tasks) as Choice[]

type Model = {
  contacts: { id: string; category: ContactCategory }[]
  primary: Partial<Record<ContactCategory, string>>
  chosen: Partial<Record<Choice, string>>
}

const category = fc.constantFrom(...categoriesOf('conversion'))
const which = fc.nat({ max: 5 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('add' as const), category, isPrimary: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), which, category, isPrimary: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), which }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('choose' as const), which, task: fc.constantFrom(...choices) }) },
)

let who: Principal
beforeAll(async () => {
  who = await aPerson('Prim', officerRole)
})

test('primary contacts and choices are what a plain model says, whatever is done in whatever order', async () => {
  let number = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const { projectId } = await anApprovedConversion(who)
      await handOver(who, projectId, 'regional-team')
      const model: Model = { contacts: [], primary: {}, chosen: {} }
      for (const one of steps) {
        await take(one, projectId, model, `Person ${(number += 1)}`)
        expect(await sheetOf(projectId)).toEqual({ primary: model.primary, chosen: model.chosen })
        expect(await statusesIn(projectId)).toEqual(
          choices.map((task) => (model.chosen[task] ? 'completed' : 'not-started')),
        )
      }
    }),
    { numRuns: 12 },
  )
}, 120_000)

async function take(one: Step, projectId: string, model: Model, name: string): Promise<void> {
  if (one.do === 'add') {
    const work = addContact(who, projectId, inputOf(name, one))
    if (one.isPrimary && primaryProblem(one.category)) return void (await expect(work).rejects.toThrow('primary'))
    await work
    const { id } = await db().contact.findFirstOrThrow({ where: { projectId, name } })
    model.contacts.push({ id, category: one.category })
    if (one.isPrimary) model.primary[one.category] = id
    return
  }
  const contact = model.contacts[one.which % Math.max(model.contacts.length, 1)]
  if (!contact) return
  const { id } = contact
  const saved = await db().contact.findUniqueOrThrow({ where: { id } })
  if (one.do === 'delete') {
    await deleteContact(who, projectId, id, saved.version)
    model.contacts = model.contacts.filter((other) => other !== contact)
    strike(model, id)
  } else if (one.do === 'edit') {
    const work = editContact(who, projectId, id, inputOf(saved.name, one), saved.version)
    if (one.isPrimary && primaryProblem(one.category)) return void (await expect(work).rejects.toThrow('primary'))
    expect(await work).toEqual({ stale: false })
    contact.category = one.category
    strike(model, id, (from) => from === null || from === one.category)
    if (one.isPrimary) model.primary[one.category] = id
  } else {
    const { field, column, from } = tasks[one.task]
    const { version = 0 } = (await db().taskRecord.findFirst({ where: { projectId, taskKey: one.task } })) ?? {}
    const work = submitTask(who, { of: 'project', id: projectId }, one.task, { [field]: id }, version)
    if (from && contact.category !== from) return void (await expect(work).rejects.toThrow('from the list'))
    expect(await work, column).toEqual({ stale: false })
    model.chosen[one.task] = id
  }
}

/** Takes somebody off the sheet, but for what they may still be. */
function strike(model: Model, id: string, stays: (from: ContactCategory | null) => boolean = () => false): void {
  for (const one of codesOf(contactCategories)) if (model.primary[one] === id) delete model.primary[one]
  for (const task of choices) if (model.chosen[task] === id && !stays(tasks[task].from)) delete model.chosen[task]
}

const inputOf = (
  name: string,
  { category, isPrimary }: Pick<ContactInput, 'category' | 'isPrimary'>,
): ContactInput => ({
  name,
  category,
  isPrimary,
  title: 'Teacher',
  organisation: null,
  email: null,
  phone: null,
})

async function sheetOf(projectId: string) {
  const primaries = await db().contact.findMany({ where: { projectId, isPrimary: true } })
  const opening = await db().opening.findUniqueOrThrow({ where: { id: projectId } })
  const chosen = choices.flatMap((task) => (opening[tasks[task].column] ? [[task, opening[tasks[task].column]]] : []))
  return {
    primary: Object.fromEntries(primaries.map(({ category, id }) => [category, id])),
    chosen: Object.fromEntries(chosen),
  }
}

async function statusesIn(projectId: string): Promise<TaskStatus[]> {
  const statuses = statusesOf(await db().projectProgress.findUniqueOrThrow({ where: { id: projectId } }))
  return choices.map((task) => statuses[task] ?? 'not-started')
}
