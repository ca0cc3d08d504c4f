'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { conflicted } from '#app/conflicted'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { projectParams, readParams } from '#app/params'
import type { FormState } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { assignCaseworker, completeProject } from '#lib/casework/projects/commands'
import { correctProject, reopenProject } from '#lib/casework/projects/closed/commands'
import { closureQuestion } from '#lib/casework/projects/closed/questions'
import { handOver } from '#lib/casework/projects/handover/commands'
import { handoverInput } from '#lib/casework/projects/handover/questions'
import { resumeProject, holdProject } from '#lib/casework/projects/hold/commands'
import { holdQuestion } from '#lib/casework/projects/hold/questions'
import { getProjectFor } from '#lib/casework/projects/queries'

export async function submitHandOver(
  bound: z.infer<typeof projectParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ nested }) => {
    const who = await currentUser()
    const { projectId } = await readParams(projectParams, bound)
    const { type } = await orInterrupt(getProjectFor(who, 'project.handOver', projectId))
    const handover = handoverInput(type).parse(nested)
    await orInterrupt(handOver(who, projectId, handover))
    redirect(`${paths.project(projectId)}?saved=${handover.to === 'regional-team' ? 'kept' : 'handed-over'}`)
  })
}

const select = 'Select who will complete this project'
const assignment = z.object({
  caseworkerId: z.union([z.uuid(select), z.literal('nobody')], select).transform((id) => (id === 'nobody' ? null : id)),
})

export async function submitAssignment(
  bound: z.infer<typeof projectParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ values, nested, version }) => {
    const who = await currentUser()
    const { projectId } = await readParams(projectParams, bound)
    const { caseworkerId } = assignment.parse(nested)
    const saved = await orInterrupt(assignCaseworker(who, projectId, caseworkerId, version))
    if (!saved.stale) redirect(`${paths.project(projectId)}?saved=assigned`)
    return conflicted(values, saved)
  })
}

export async function submitCompletion(
  bound: z.infer<typeof projectParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async () => {
    const who = await currentUser()
    const { projectId } = await readParams(projectParams, bound)
    await orInterrupt(completeProject(who, projectId))
    redirect(`${paths.project(projectId)}?saved=completed`)
  })
}

const change = z.object({ projectId: z.uuid(), change: z.enum(['held', 'resumed']) })

export async function submitHold(
  bound: z.infer<typeof change>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ nested, version }) => {
    const who = await currentUser()
    const { projectId, change: type } = await readParams(change, bound)
    const { reason } = z.object({ reason: holdQuestion(type).schema }).parse({ reason: nested.reason })
    const work = type === 'held' ? holdProject : resumeProject
    await orInterrupt(work(who, projectId, reason!, version))
    redirect(`${paths.project(projectId)}?saved=${type}`)
  })
}

export async function submitCorrection(
  bound: z.infer<typeof projectParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ nested }) => {
    const who = await currentUser()
    const { projectId } = await readParams(projectParams, bound)
    const { reason } = z.object({ reason: closureQuestion('changed').schema }).parse({ reason: nested.reason })
    await orInterrupt(correctProject(who, projectId, reason!))
    redirect(`${paths.project(projectId)}?saved=correcting`)
  })
}

export async function submitReopening(
  bound: z.infer<typeof projectParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ nested, version }) => {
    const who = await currentUser()
    const { projectId } = await readParams(projectParams, bound)
    const { reason } = z.object({ reason: closureQuestion('reopened').schema }).parse({ reason: nested.reason })
    await orInterrupt(reopenProject(who, projectId, reason!, version))
    redirect(`${paths.project(projectId)}?saved=project-reopened`)
  })
}
