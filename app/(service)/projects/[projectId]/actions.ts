'use server'

import { z } from 'zod'
import { formAction } from '#app/_web/form-action'
import { projectParams } from '#app/_web/params'
import { saved } from '#app/_web/saved'
import { paths } from '#lib/paths'
import { assignCaseworker, completeProject } from '#lib/casework/projects/commands'
import { correctProject, reopenProject } from '#lib/casework/projects/closed/commands'
import { closureQuestion } from '#lib/casework/projects/closed/questions'
import { handOver } from '#lib/casework/projects/handover/commands'
import { handoverInput } from '#lib/casework/projects/handover/questions'
import { resumeProject, holdProject } from '#lib/casework/projects/hold/commands'
import { holdQuestion } from '#lib/casework/projects/hold/questions'
import { getProjectFor } from '#lib/casework/projects/queries'

export const submitHandOver = formAction(projectParams, async ({ who, projectId, nested }) => {
  const { type } = await getProjectFor(who, 'project.handOver', projectId)
  const handover = handoverInput(type).parse(nested)
  await handOver(who, projectId, handover)
  return saved(paths.project(projectId), handover.to === 'regional-team' ? 'kept' : 'handed-over')
})

const select = 'Select who will complete this project'
const assignment = z.object({
  caseworkerId: z.union([z.uuid(select), z.literal('nobody')], select).transform((id) => (id === 'nobody' ? null : id)),
})

export const submitAssignment = formAction(projectParams, async ({ who, projectId, nested, version }) => {
  const { caseworkerId } = assignment.parse(nested)
  const save = await assignCaseworker(who, projectId, caseworkerId, version)
  if (save.stale) return save
  return saved(paths.project(projectId), 'assigned')
})

export const submitCompletion = formAction(projectParams, async ({ who, projectId }) => {
  await completeProject(who, projectId)
  return saved(paths.project(projectId), 'completed')
})

const change = z.object({ projectId: z.uuid(), change: z.enum(['held', 'resumed']) })

export const submitHold = formAction(change, async ({ who, projectId, change: type, nested, version }) => {
  const { reason } = z.object({ reason: holdQuestion(type).schema }).parse({ reason: nested.reason })
  const work = type === 'held' ? holdProject : resumeProject
  const save = await work(who, projectId, reason!, version)
  return save.stale ? save : saved(paths.project(projectId), type)
})

export const submitCorrection = formAction(projectParams, async ({ who, projectId, nested }) => {
  const { reason } = z.object({ reason: closureQuestion('changed').schema }).parse({ reason: nested.reason })
  await correctProject(who, projectId, reason!)
  return saved(paths.project(projectId), 'correcting')
})

export const submitReopening = formAction(projectParams, async ({ who, projectId, nested, version }) => {
  const { reason } = z.object({ reason: closureQuestion('reopened').schema }).parse({ reason: nested.reason })
  const save = await reopenProject(who, projectId, reason!, version)
  return save.stale ? save : saved(paths.project(projectId), 'project-reopened')
})
