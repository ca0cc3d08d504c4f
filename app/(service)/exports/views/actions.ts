'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { chooseColumns, choosingAgain, keptSearch } from '#app/choose-columns'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { readParams, viewParams } from '#app/params'
import { describeFilters } from '#lib/catalogue/filters/describe-filters'
import { filterNames, parseFilters, toQuery } from '#lib/catalogue/filters/filters'
import { changeView, deleteView, saveView, type ViewChange } from '#lib/exports/views/commands'
import { getView } from '#lib/exports/views/queries'
import { viewInput } from '#lib/exports/views/schema'
import { refused, refusedIn, type FormState, type FormValues } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'

const newViewParams = z.object({ query: z.string().max(5000), from: z.uuid().optional() })
type NewBound = z.infer<typeof newViewParams>
type ViewBound = z.infer<typeof viewParams>

const filtersOf = (query: string) => {
  const parsed = parseFilters(new URLSearchParams(query), filterNames)
  return parsed.ok ? parsed.filters : {}
}

export async function submitNewView(bound: NewBound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async ({ nested }) => {
    const who = await currentUser()
    const { query, from } = await readParams(newViewParams, bound)
    const { name } = viewInput.parse(nested)
    const columns = from ? (await orInterrupt(getView(who, from))).columns : []
    const id = await orInterrupt(saveView(who, { name, filters: filtersOf(query), columns }))
    redirect(`${paths.view(id, toQuery(filtersOf(query)))}&saved=view-saved`)
  })
}

export async function submitViewName(bound: ViewBound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async ({ values, nested, version }) => {
    const who = await currentUser()
    const { viewId } = await readParams(viewParams, bound)
    const { name } = viewInput.parse(nested)
    const saved = await orInterrupt(changeView(who, viewId, { name }, version))
    if (saved.stale) return elsewhere(values, saved)
    redirect(`${paths.exports}?saved=view-changed`)
  })
}

const columnParams = viewParams.extend(keptSearch)

export async function submitViewColumns(
  bound: z.infer<typeof columnParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ values, nested, version }) => {
    const who = await currentUser()
    const { viewId, ...search } = await readParams(columnParams, bound)
    const view = await orInterrupt(getView(who, viewId))
    const { columns, problems } = chooseColumns(
      nested,
      view.columns.map((id) => ({ id })),
      false,
    )
    if (problems.length > 0) return refusedIn(values, version, problems)
    const saved = await orInterrupt(changeView(who, viewId, { columns: columns.map(({ id }) => id) }, version))
    if (saved.stale) return elsewhere(values, saved)
    redirect(choosingAgain(paths.viewColumns(viewId), search))
  })
}

const filterParams = viewParams.extend({ query: z.string().max(5000), version: z.number().int() })

/** Keeps the filters of the page with the view that it shows. */
export async function keepFilters(bound: z.infer<typeof filterParams>): Promise<void> {
  const who = await currentUser()
  const { viewId, query, version } = await readParams(filterParams, bound)
  const filters = filtersOf(query)
  const saved = await orInterrupt(changeView(who, viewId, { filters }, version))
  redirect(`${paths.view(viewId, toQuery(filters))}&saved=${saved.stale ? 'view-stale' : 'view-changed'}`)
}

export async function submitDeletedView(bound: ViewBound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async () => {
    const who = await currentUser()
    const { viewId } = await readParams(viewParams, bound)
    await orInterrupt(deleteView(who, viewId))
    redirect(`${paths.exports}?saved=view-deleted`)
  })
}

/** The view was changed in another tab or window: nobody else can. */
function elsewhere(values: FormValues, { version, theirs }: Extract<ViewChange, { stale: true }>): FormState {
  const { name, filters, columns } = theirs
  const now = `“${name}”, ${columns.length > 0 ? `${columns.length} columns` : 'all columns'}, filters: ${describeFilters(filters)}`
  return refused(
    values,
    version,
    `You changed this view elsewhere meanwhile. It is now ${now}. Send the form again to go on`,
  )
}
