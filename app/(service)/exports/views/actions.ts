'use server'

import { z } from 'zod'
import { chooseColumns, choosingAgain, keptSearch } from '#app/(service)/exports/_selection/choose-columns'
import { formAction, buttonAction } from '#app/_web/form-action'
import { viewParams } from '#app/_web/params'
import { saved, goTo } from '#app/_web/saved'
import { filterNames, parseFilters, toQuery } from '#lib/catalogue/filters/filters'
import { changeView, deleteView, saveView } from '#lib/exports/views/commands'
import { getView } from '#lib/exports/views/queries'
import { viewInput } from '#lib/exports/views/schema'
import { refusedIn } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'

const newViewParams = z.object({ query: z.string().max(5000), from: z.uuid().optional() })
const filtersOf = (query: string) => {
  const parsed = parseFilters(new URLSearchParams(query), filterNames)
  return parsed.ok ? parsed.filters : {}
}

export const submitNewView = formAction(newViewParams, async ({ who, query, from, nested }) => {
  const { name } = viewInput.parse(nested)
  const columns = from ? (await getView(who, from)).columns : []
  const id = await saveView(who, { name, filters: filtersOf(query), columns })
  return saved(paths.view(id, toQuery(filtersOf(query))), 'view-saved')
})

export const submitViewName = formAction(viewParams, async ({ who, viewId, nested, version }) => {
  const { name } = viewInput.parse(nested)
  const save = await changeView(who, viewId, { name }, version)
  return save.stale ? save : saved(paths.exports, 'view-changed')
})

const columnParams = viewParams.extend(keptSearch)

export const submitViewColumns = formAction(
  columnParams,
  async ({ who, viewId, values, nested, version, ...search }) => {
    const view = await getView(who, viewId)
    const { columns, problems } = chooseColumns(
      nested,
      view.columns.map((id) => ({ id })),
      false,
    )
    if (problems.length > 0) return refusedIn(values, version, problems)
    const save = await changeView(who, viewId, { columns: columns.map(({ id }) => id) }, version)
    return save.stale ? save : goTo(choosingAgain(paths.viewColumns(viewId), search))
  },
)

const filterParams = viewParams.extend({ query: z.string().max(5000), version: z.number().int() })

/** Keeps the filters of the page with the view that it shows. */
export const keepFilters = buttonAction(filterParams, async ({ who, viewId, query, version }) => {
  const filters = filtersOf(query)
  const save = await changeView(who, viewId, { filters }, version)
  return saved(paths.view(viewId, toQuery(filters)), save.stale ? 'view-stale' : 'view-changed')
})

export const submitDeletedView = formAction(viewParams, async ({ who, viewId }) => {
  await deleteView(who, viewId)
  return saved(paths.exports, 'view-deleted')
})
