import { z } from 'zod'
import { add, arrange, type ChosenColumn, type ChoiceProblem } from '#lib/exports/definitions/column-choice'

const list = z.preprocess((value) => [value ?? []].flat(), z.array(z.string().max(100)).max(1000))
const byColumn = z.record(z.string(), z.string()).catch({})

/** What the page that chooses columns sends: the chosen ones arranged anew, or others added. */
const columnForm = z.discriminatedUnion('do', [
  z.object({ do: z.literal('add'), added: list }),
  z.object({ do: z.literal('arrange'), place: byColumn, heading: byColumn, removed: list }),
])

/** What the page was searched for, which it still shows once columns are added. */
export const keptSearch = { q: z.string().max(200).optional(), group: z.string().max(200).optional() }

/** The page that chooses columns, with what it was searched for, after it was heard. */
export const choosingAgain = (path: string, { q, group }: { q?: string; group?: string }) =>
  `${path}?${new URLSearchParams([...Object.entries({ q, group }).flatMap(([name, text]) => (text ? [[name, text]] : [])), ['saved', 'columns']])}`

type Choice = { columns: readonly ChosenColumn[]; problems: readonly ChoiceProblem[] }

/** The columns that somebody has chosen once the form is heard, or what is wrong with it. */
export function chooseColumns(nested: unknown, chosen: readonly ChosenColumn[], withHeadings: boolean): Choice {
  const form = columnForm.parse(nested)
  if (form.do === 'add') {
    if (form.added.length > 0) return { columns: add(chosen, form.added), problems: [] }
    return { columns: chosen, problems: [{ field: 'added', message: 'Tick the columns to add' }] }
  }
  const { place: places, heading: headings, removed } = form
  const arranged = arrange(chosen, { places, headings: withHeadings ? headings : undefined, removed })
  return arranged.ok ? { columns: arranged.columns, problems: [] } : { columns: chosen, problems: arranged.problems }
}
