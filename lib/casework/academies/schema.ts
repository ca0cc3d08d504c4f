import { z } from 'zod'
import { given } from '#lib/platform/forms/questions/questions'
import { codesOf } from '#lib/labels'
import { urnQuestion } from './questions.ts'

/** The form that asks for the URN of an academy. */
export const academyInput = z.object({ urn: given(urnQuestion.schema) })

/** The two lists of service support: conversions that wait for the URN of their academy, and those that have it. */
export const academyScopes = { 'to-create': 'To create', recorded: 'Recorded' } as const

/** What those lists may be asked for, as it stands in the address; a value that is not known falls back to its default. */
export const academyFilters = z.object({
  scope: z.enum(codesOf(academyScopes)).catch('to-create'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type AcademyFilters = z.infer<typeof academyFilters>
