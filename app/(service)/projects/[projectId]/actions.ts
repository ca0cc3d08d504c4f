'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { currentUser } from '#app/current-user'
import { projectParams, readParams } from '#app/params'
import { submitChange } from '#app/submit-change'
import type { FormState } from '#lib/forms/form-state'
import { paths } from '#lib/paths'
import { assignCaseworker, completeProject, handOver } from '#lib/projects/commands'

const handover = z.object({
  to: z.enum(['regional-casework-services', 'regional-team'], 'Select who will complete this project'),
})

export async function submitHandOver(
  bound: z.infer<typeof projectParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const who = await currentUser()
  const { projectId } = await readParams(projectParams, bound)
  const failed = await submitChange(form, handover, ({ to }) => handOver(who, projectId, to))
  return failed ?? redirect(`${paths.project(projectId)}?saved=handed-over`)
}

const assignment = z.object({ caseworkerId: z.uuid('Select who will complete this project') })

export async function submitAssignment(
  bound: z.infer<typeof projectParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const who = await currentUser()
  const { projectId } = await readParams(projectParams, bound)
  const failed = await submitChange(form, assignment, ({ caseworkerId }) =>
    assignCaseworker(who, projectId, caseworkerId),
  )
  return failed ?? redirect(`${paths.project(projectId)}?saved=assigned`)
}

export async function submitCompletion(
  bound: z.infer<typeof projectParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const who = await currentUser()
  const { projectId } = await readParams(projectParams, bound)
  const failed = await submitChange(form, z.object({}), () => completeProject(who, projectId))
  return failed ?? redirect(`${paths.project(projectId)}?saved=completed`)
}
