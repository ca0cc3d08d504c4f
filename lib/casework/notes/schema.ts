import { z } from 'zod'
import { noteQuestions } from './questions.ts'

/** A note as its form sends it. */
export const noteInput = z.object({ body: noteQuestions.body.schema.transform((text) => text ?? '') })
