'use server'

import { z } from 'zod'
import { nobody } from '#app/(service)/assign/[of]/assign-many'
import { backToList } from '#app/_web/back-to-list'
import { formAction } from '#app/_web/form-action'
import { goTo, saved } from '#app/_web/saved'
import { withQuery } from '#app/_web/query/with-query'
import { maxAssignedAtOnce } from '#lib/casework/record/assignment-rules'
import { paths } from '#lib/paths'
import { assignProjects } from '#lib/casework/projects/assign'
import { assignProposals } from '#lib/casework/proposals/assign'

const of = z.enum(['proposal', 'project'])
const select = 'Select somebody from the list'
const person = z.union([z.uuid(select), z.literal(nobody)], select)

const chosen = z.object({ of, ids: z.array(z.uuid()).min(1).max(maxAssignedAtOnce) })

/** Goes on to the page that says what will be assigned. */
export const submitPerson = formAction(chosen, async ({ of, ids, nested }) => {
  const answer = z.object({ person }).parse(nested)
  return goTo(withQuery(paths.checkAssignMany(of), { id: ids, person: answer.person }))
})

const checked = z.object({
  of,
  person,
  chosen: z
    .array(z.object({ id: z.uuid(), version: z.number().int() }))
    .min(1)
    .max(maxAssignedAtOnce),
})

/** Assigns them all, or, when some have changed since the page was opened, none: the page says which. */
export const submitAssignments = formAction(checked, async ({ who, of, person, chosen }) => {
  const personId = person === nobody ? null : person
  const assign = of === 'project' ? assignProjects : assignProposals
  const changed = await assign(who, chosen, personId)
  if (changed.length > 0)
    return goTo(withQuery(paths.checkAssignMany(of), { id: chosen.map(({ id }) => id), person, changed }))
  const { href } = await backToList(of === 'project' ? paths.projects : paths.proposals)
  return saved(href, personId === null ? 'many-unassigned' : 'many-assigned')
})
