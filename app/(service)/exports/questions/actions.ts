'use server'

import { formAction } from '#app/_web/form-action'
import { aboutExportParams } from '#app/_web/params'
import { saved } from '#app/_web/saved'
import { askQuestion } from '#lib/exports/questions/commands'
import { questionInput } from '#lib/exports/questions/schema'
import { paths } from '#lib/paths'

export const submitQuestion = formAction(aboutExportParams, async ({ who, export: exportId, column, nested }) => {
  await askQuestion(who, { exportId, columnId: column ?? null, ...questionInput.parse(nested) })
  return saved(paths.exportQuestions, 'asked')
})
