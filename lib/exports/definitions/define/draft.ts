import type { FormValues } from '#lib/platform/forms/form-state'
import type { ChosenColumn } from '#lib/exports/definitions/column-choice'
import { filterNames, inWords, parseFilters, toQuery, type Filters } from '#lib/catalogue/filters/filters'

/** What kind of draft a new version of an export is. */
export const definitionDraft = 'export-definition'

/** The answers of a draft: the form values of its pages, and the chosen columns. */
export type DraftAnswers = FormValues

/** The chosen columns of a draft, in order, with the headings of their own. */
export const columnsOf = (answers: DraftAnswers): ChosenColumn[] =>
  [answers.columns ?? []].flat().map((id) => {
    const heading = answers[`heading-${id}`]
    return typeof heading === 'string' && heading ? { id, heading } : { id }
  })

/** A draft's answers with other columns. */
export function withChosen(answers: DraftAnswers, columns: readonly ChosenColumn[]): DraftAnswers {
  const others = Object.entries(answers).filter(([name]) => name !== 'columns' && !name.startsWith('heading-'))
  const headings = columns.flatMap(({ id, heading }) => (heading ? [[`heading-${id}`, heading]] : []))
  return { ...Object.fromEntries(others), columns: columns.map(({ id }) => id), ...Object.fromEntries(headings) }
}

/** What rows may be chosen by; the date that its months look at is a question of the export itself. */
export const rowNames = filterNames.filter((name) => name !== 'dateBasis')

/** The rows of a draft as filters, or what is wrong with them. */
export function rowsOf(answers: DraftAnswers) {
  const given = rowNames.flatMap((name) => [answers[name] ?? []].flat().map((value) => [name, value]))
  const parsed = parseFilters(new URLSearchParams(given.filter(([, value]) => value !== any)), rowNames)
  return parsed.ok ? parsed : { ...parsed, problems: parsed.problems.map(inWords) }
}

/** The answer of radios that leaves a filter open. */
export const any = 'any'

/** Filters as the values of a form. */
export function fillRows(rows: Filters): FormValues {
  const query = toQuery(rows)
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name)
      return [name, Array.isArray(rows[name as keyof Filters]) ? values : values[0]!]
    }),
  )
}
