'use server'

import { chooseColumns, choosingAgain, keptSearch } from '#app/(service)/exports/_selection/choose-columns'
import { formAction, buttonAction } from '#app/_web/form-action'
import { draftParams, exportParams } from '#app/_web/params'
import { saved, goTo } from '#app/_web/saved'
import { changeDraft, saveVersion, startDefinition, startVersion } from '#lib/exports/definitions/define/commands'
import { columnsOf, rowNames, rowsOf, withChosen } from '#lib/exports/definitions/define/draft'
import { getDefinitionDraft } from '#lib/exports/definitions/define/queries'
import { aboutInput, aboutQuestions } from '#lib/exports/definitions/define/schema'
import { refusedIn, type FormValues } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'

const aboutNames = Object.keys(aboutQuestions)
const only = (values: FormValues, names: readonly string[]) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)))
const without = (values: FormValues, names: readonly string[]) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))

export const submitNewDefinition = formAction(async ({ who, values, nested }) => {
  aboutInput.parse(nested)
  const draftId = await startDefinition(who, only(values, aboutNames))
  return goTo(paths.defineColumns(draftId))
})

export const beginVersion = buttonAction(exportParams, async ({ who, exportId }) => {
  return goTo(paths.defineDraft(await startVersion(who, exportId)))
})

export const submitAbout = formAction(draftParams, async ({ who, draftId, values, nested }) => {
  aboutInput.parse(nested)
  await changeDraft(who, draftId, (answers) => ({ ...without(answers, aboutNames), ...only(values, aboutNames) }))
  return goTo(paths.defineDraft(draftId))
})

export const submitRows = formAction(draftParams, async ({ who, draftId, values, version }) => {
  const rows = rowsOf(values)
  if (!rows.ok)
    return refusedIn(
      values,
      version,
      rows.problems.map(({ name, message }) => ({ field: name, message })),
    )
  await changeDraft(who, draftId, (answers) => ({ ...without(answers, rowNames), ...only(values, rowNames) }))
  return goTo(paths.defineDraft(draftId))
})

const columnParams = draftParams.extend(keptSearch)

export const submitColumns = formAction(columnParams, async ({ who, draftId, values, nested, version, ...search }) => {
  const { answers } = await getDefinitionDraft(who, draftId)
  const { columns, problems } = chooseColumns(nested, columnsOf(answers), true)
  if (problems.length > 0) return refusedIn(values, version, problems)
  await changeDraft(who, draftId, (before) => withChosen(before, columns))
  return goTo(choosingAgain(paths.defineColumns(draftId), search))
})

export const submitVersion = formAction(draftParams, async ({ who, draftId }) => {
  const exportId = await saveVersion(who, draftId)
  return saved(paths.definition(exportId), 'export-version')
})
