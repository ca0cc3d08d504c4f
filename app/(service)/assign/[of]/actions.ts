'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { nobody } from '#app/assign-many'
import { currentUser } from '#app/current-user'
import { backToList } from '#app/list-address'
import { orInterrupt } from '#app/or-interrupt'
import { readParams } from '#app/params'
import { withQuery } from '#app/with-query'
import { maxAssignedAtOnce } from '#lib/casework/record/assignment-rules'
import type { FormState } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { assignProjects } from '#lib/casework/projects/assign'
import { assignProposals } from '#lib/casework/proposals/assign'

const of = z.enum(['proposal', 'project'])
const select = 'Select somebody from the list'
const person = z.union([z.uuid(select), z.literal(nobody)], select)

const chosen = z.object({ of, ids: z.array(z.uuid()).min(1).max(maxAssignedAtOnce) })

/** Goes on to the page that says what will be assigned. */
export async function submitPerson(
  bound: z.infer<typeof chosen>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ nested }) => {
    await currentUser()
    const { of, ids } = await readParams(chosen, bound)
    const answer = z.object({ person }).parse(nested)
    redirect(withQuery(paths.checkAssignMany(of), { id: ids, person: answer.person }))
  })
}

const checked = z.object({
  of,
  person,
  chosen: z
    .array(z.object({ id: z.uuid(), version: z.number().int() }))
    .min(1)
    .max(maxAssignedAtOnce),
})

/** Assigns them all, or, when some have changed since the page was opened, none: the page says which. */
export async function submitAssignments(
  bound: z.infer<typeof checked>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async () => {
    const who = await currentUser()
    const { of, person, chosen } = await readParams(checked, bound)
    const personId = person === nobody ? null : person
    const assign = of === 'project' ? assignProjects : assignProposals
    const changed = await orInterrupt(assign(who, chosen, personId))
    if (changed.length > 0)
      redirect(withQuery(paths.checkAssignMany(of), { id: chosen.map(({ id }) => id), person, changed }))
    const { href } = await backToList(of === 'project' ? paths.projects : paths.proposals)
    redirect(withQuery(href, { saved: personId === null ? 'many-unassigned' : 'many-assigned' }))
  })
}
