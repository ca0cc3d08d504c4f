import { z } from 'zod'
import { requiredAnswer } from '#lib/platform/forms/questions/given'
import { choice, longText, required } from '#lib/platform/forms/questions/questions'
import { exportQuestionKinds } from '#lib/labels'
import { pageNumber } from '#lib/platform/forms/filters'

/** What a question about an export asks. */
export const askedQuestions = {
  kind: required(choice('What is it about?', exportQuestionKinds), { error: 'Select what it is about' }),
  question: required(
    longText('Tell us more', {
      hint: 'Which column do you need and what for, or which heading would be plainer? Do not include personal information',
      rows: 5,
    }),
    { error: 'Enter your question' },
  ),
}
export const questionInput = z.object({
  kind: requiredAnswer(askedQuestions.kind),
  question: requiredAnswer(askedQuestions.question),
})

/** What answering one asks. */
export const answerQuestions = {
  answer: required(longText('Your answer', { hint: 'The person who asked will see it', rows: 5 }), {
    error: 'Enter your answer',
  }),
}
export const answerInput = z.object({ answer: requiredAnswer(answerQuestions.answer) })

/** What the queue may be asked for, as it stands in its address. */
export const queueQuery = z.object({ show: z.enum(['open', 'answered']).catch('open'), page: pageNumber })
