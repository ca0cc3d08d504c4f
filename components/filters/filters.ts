type FilterOption = { value: string; text: string }

/** One question of a filter panel. Its name is the key in the address. */
export type Filter =
  | { type: 'checkboxes'; name: string; label: string; options: readonly FilterOption[] }
  | {
      type: 'select'
      name: string
      label: string
      options: readonly FilterOption[]
      any: string
      /** What its chip says before the option, where that alone would not tell: `From`. */
      chip?: string
    }
  | { type: 'text'; name: string; label: string; hint?: string }

/** What is chosen, by filter name; the shape of an address's query. */
export type ChosenFilters = Record<string, string | readonly string[] | undefined>

/** A filter at work: `href` is the list without it. */
export type Chip = { group: string; text: string; href: string }

export const chosenOf = (chosen: ChosenFilters, name: string): string[] =>
  [chosen[name] ?? []].flat().filter((value) => value !== '')

/** The address of a list with a query: repeated keys for lists, blanks left out. */
export function listHref(path: string, query: ChosenFilters): string {
  const pairs = Object.keys(query).flatMap((name) => chosenOf(query, name).map((value) => [name, value]))
  const search = new URLSearchParams(pairs).toString()
  return search ? `${path}?${search}` : path
}

/** A chip for every choice, linked to the first page of the list without it. Values that no option has are left out. */
export function chipsOf(filters: readonly Filter[], query: ChosenFilters, path: string): Chip[] {
  return filters.flatMap((filter) =>
    chosenOf(query, filter.name).flatMap((value) => {
      const text = filter.type === 'text' ? value : filter.options.find((option) => option.value === value)?.text
      if (text === undefined) return []
      const told = filter.type === 'select' && filter.chip ? `${filter.chip} ${text}` : text
      const others = chosenOf(query, filter.name).filter((other) => other !== value)
      return [
        { group: filter.label, text: told, href: listHref(path, { ...query, [filter.name]: others, page: undefined }) },
      ]
    }),
  )
}
