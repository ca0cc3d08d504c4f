import { z } from 'zod'
import { requiredAnswer } from '#lib/platform/forms/questions/given'
import { required, shortText } from '#lib/platform/forms/questions/questions'

export const viewQuestions = {
  name: required(shortText('Name of the view', { limit: 100, hint: 'What you will know it by' }), {
    error: 'Enter a name for the view',
  }),
}

/** A view's name as its form sends it. */
export const viewInput = z.object({ name: requiredAnswer(viewQuestions.name) })
