import { z } from 'zod'
import { deletionQuestions } from './questions.ts'

/** A deletion as its form sends it. */
export const deletionInput = z.object({ reason: deletionQuestions.reason.schema.transform((text) => text ?? '') })
