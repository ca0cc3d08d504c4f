import { z } from 'zod'
import { parseIsoDate } from '#lib/calendar/calendar'
import { contactKinds } from '#lib/contact-roles'
import { codesOf, dateChangeKinds, projectTypes } from '#lib/labels'
import { groupings } from '#lib/casework/projects/grouped/groupings'
import { NotFound } from '#lib/platform/errors'
import { returnPath } from '#lib/platform/urls/return-path'
import { topics } from '#lib/casework/statistics/table/topics'

/** The parts of an address, or what a form carries beside its fields. Throws NotFound for what no link or form of ours would send. */
export function readParams<Schema extends z.ZodType>(schema: Schema, params: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(params)
  if (!parsed.success) throw new NotFound('Page')
  return parsed.data
}

export const projectParams = z.object({ projectId: z.uuid() })
export const projectAcademyParams = projectParams.extend({ urn: z.string().regex(/^\d{6}$/) })
export const proposalParams = z.object({ proposalId: z.uuid() })
const taskKey = z.string().regex(/^[a-z0-9-]{1,60}$/)
export const projectTaskParams = projectParams.extend({ taskKey })
export const projectDetailParams = projectParams.extend({ detail: z.string().regex(/^[a-z-]{1,40}$/) })
export const proposalTaskParams = proposalParams.extend({ taskKey })
export const newProposalParams = z.object({ type: z.enum(codesOf(projectTypes)) })
export const draftStepParams = z.object({ draftId: z.uuid(), step: z.string().regex(/^[a-z-]{1,40}$/) })
export const draftParams = z.object({ draftId: z.uuid() })
export const proposalDateParams = proposalParams.extend({ which: z.enum(codesOf(dateChangeKinds)) })
const to = z.string().transform((text, context) => {
  const date = parseIsoDate(text)
  if (date) return date
  context.addIssue('Not a date')
  return z.NEVER
})
export const proposalDateReasonsParams = proposalDateParams.extend({ to })
export const projectDateReasonsParams = projectParams.extend({ to })
export const decisionDraftParams = proposalParams.extend(draftParams.shape)
export const decisionStepParams = proposalParams.extend(draftStepParams.shape)
export const revocationDraftParams = projectParams.extend(draftParams.shape)
export const revocationStepParams = projectParams.extend(draftStepParams.shape)
export const improvementPlanParams = proposalParams.extend({ planId: z.uuid() })
export const taskParams = z.object({
  of: z.enum(['proposal', 'project']),
  id: z.uuid(),
  taskKey,
  returnTo: returnPath.optional(),
})
export const proposalReturnParams = proposalParams.extend({ returnTo: returnPath.optional() })
/** The page that asked for this one, to go back to when it is done. */
export const returnQuery = z.object({ return: returnPath.optional() }).transform((query) => query.return)
export const groupingParams = z.object({ by: z.enum(codesOf(groupings)) })
export const statisticsParams = z.object({ topic: z.enum(codesOf(topics)) })
export const statisticsFileParams = statisticsParams.extend({ table: z.string().regex(/^[a-z-]{1,40}$/) })
export const exportParams = z.object({ exportId: z.string().regex(/^[a-z0-9-]{1,60}$/) })
export const viewParams = z.object({ viewId: z.uuid() })
export const questionParams = z.object({ questionId: z.uuid() })
/** Which export, and which column of it, a question is about. */
export const aboutExportParams = z.object({
  export: exportParams.shape.exportId,
  column: z
    .string()
    .regex(/^[a-z0-9_]{1,63}$/)
    .optional()
    .catch(undefined),
})
export const downloadParams = z.object({ downloadId: z.uuid() })
export const registerImportParams = z.object({ importId: z.uuid() })
export const localAuthorityParams = z.object({ localAuthorityId: z.uuid() })
export const personParams = z.object({ personId: z.uuid() })
export const keyParams = z.object({ keyId: z.uuid() })
export const personRoleParams = personParams.extend({ roleId: z.uuid() })
export const newNoteParams = z.object({
  of: z.enum(['proposal', 'project']),
  id: z.uuid(),
  taskKey: taskKey.nullable(),
})
export const noteParams = z.object({ noteId: z.uuid() })
export const notePlaceParams = newNoteParams.extend(noteParams.shape)
/** What a page of notes may be asked for. */
export const noteQuery = z.object({
  task: taskKey.nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
/** The task that a contact is added for, where it is for one. */
export const contactQuery = z.object({ task: taskKey.nullable().catch(null).default(null) })
export const newContactsParams = projectParams.extend({ taskKey: taskKey.nullable() })
export const contactKindParams = projectParams.extend({ as: z.enum(contactKinds) })
export const newContactParams = contactKindParams.extend({ taskKey: taskKey.nullable() })
export const contactParams = projectParams.extend({ contactId: z.uuid() })
export const groupParams = z.object({ groupId: z.uuid() })
export const groupMemberParams = groupParams.extend(proposalParams.shape)
export const formAMatParams = z.object({ newTrustId: z.uuid() })
export const formAMatMemberParams = formAMatParams.extend(proposalParams.shape)
export const subjectParams = z.object({ of: z.enum(['proposal', 'project']), id: z.uuid() })
export const pageQuery = z.object({ page: z.coerce.number().int().min(1).max(100_000).catch(1) })
