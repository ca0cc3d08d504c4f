'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { chooseColumns, choosingAgain, keptSearch } from '#app/choose-columns'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { draftParams, exportParams, readParams } from '#app/params'
import { changeDraft, saveVersion, startDefinition, startVersion } from '#lib/exports/definitions/define/commands'
import { columnsOf, rowNames, rowsOf, withChosen } from '#lib/exports/definitions/define/draft'
import { getDefinitionDraft } from '#lib/exports/definitions/define/queries'
import { aboutInput, aboutQuestions } from '#lib/exports/definitions/define/schema'
import { refusedIn, type FormState, type FormValues } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'

type DraftBound = z.infer<typeof draftParams>

const aboutNames = Object.keys(aboutQuestions)
const only = (values: FormValues, names: readonly string[]) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)))
const without = (values: FormValues, names: readonly string[]) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))

export async function submitNewDefinition(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async ({ values, nested }) => {
    const who = await currentUser()
    aboutInput.parse(nested)
    const draftId = await orInterrupt(startDefinition(who, only(values, aboutNames)))
    redirect(paths.defineColumns(draftId))
  })
}

export async function beginVersion(bound: z.infer<typeof exportParams>): Promise<void> {
  const who = await currentUser()
  const { exportId } = await readParams(exportParams, bound)
  redirect(paths.defineDraft(await orInterrupt(startVersion(who, exportId))))
}

export async function submitAbout(bound: DraftBound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async ({ values, nested }) => {
    const who = await currentUser()
    const { draftId } = await readParams(draftParams, bound)
    aboutInput.parse(nested)
    await orInterrupt(
      changeDraft(who, draftId, (answers) => ({ ...without(answers, aboutNames), ...only(values, aboutNames) })),
    )
    redirect(paths.defineDraft(draftId))
  })
}

export async function submitRows(bound: DraftBound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async ({ values, version }) => {
    const who = await currentUser()
    const { draftId } = await readParams(draftParams, bound)
    const rows = rowsOf(values)
    if (!rows.ok)
      return refusedIn(
        values,
        version,
        rows.problems.map(({ name, message }) => ({ field: name, message })),
      )
    await orInterrupt(
      changeDraft(who, draftId, (answers) => ({ ...without(answers, rowNames), ...only(values, rowNames) })),
    )
    redirect(paths.defineDraft(draftId))
  })
}

const columnParams = draftParams.extend(keptSearch)

export async function submitColumns(
  bound: z.infer<typeof columnParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ values, nested, version }) => {
    const who = await currentUser()
    const { draftId, ...search } = await readParams(columnParams, bound)
    const { answers } = await orInterrupt(getDefinitionDraft(who, draftId))
    const { columns, problems } = chooseColumns(nested, columnsOf(answers), true)
    if (problems.length > 0) return refusedIn(values, version, problems)
    await orInterrupt(changeDraft(who, draftId, (before) => withChosen(before, columns)))
    redirect(choosingAgain(paths.defineColumns(draftId), search))
  })
}

export async function submitVersion(bound: DraftBound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async () => {
    const who = await currentUser()
    const { draftId } = await readParams(draftParams, bound)
    const exportId = await orInterrupt(saveVersion(who, draftId))
    redirect(`${paths.definition(exportId)}?saved=export-version`)
  })
}
