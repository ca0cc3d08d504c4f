'use server'

import { formAction } from '#app/_web/form-action'
import { questionParams } from '#app/_web/params'
import { saved } from '#app/_web/saved'
import { answerQuestion } from '#lib/exports/questions/commands'
import { answerInput } from '#lib/exports/questions/schema'
import { paths } from '#lib/paths'

export const submitAnswer = formAction(questionParams, async ({ who, questionId, nested, version }) => {
  const { answer } = answerInput.parse(nested)
  const save = await answerQuestion(who, questionId, answer, version)
  return save.stale ? save : saved(paths.questionQueue, 'answered')
})
