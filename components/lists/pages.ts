/** How many pages a list has; an empty list has one. */
export const countPages = (total: number, size: number) => Math.max(1, Math.ceil(total / size))

/** Which of several pages it is, for its title; undefined for the only one. */
export const placeOf = (page: number, pages: number) => (pages > 1 ? `page ${page} of ${pages}` : undefined)

/** The numbers to link to: first, last, this page and its neighbours; null stands for those left out. */
export function pagesToShow(page: number, pages: number): (number | null)[] {
  const shown = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages)
  const numbers = [...new Set(shown)].toSorted((a, b) => a - b)
  return numbers.flatMap((number, index) => {
    const gap = number - (numbers[index - 1] ?? number)
    if (gap === 2) return [number - 1, number]
    return gap > 2 ? [null, number] : [number]
  })
}

/** Which records a page shows: `from` and `to` count from 1; both are 0 for an empty list. */
export const rangeOf = (page: number, size: number, total: number) =>
  total === 0 ? { from: 0, to: 0 } : { from: (page - 1) * size + 1, to: Math.min(page * size, total) }
