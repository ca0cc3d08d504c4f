/** A column that was chosen, with a heading of its own where it has one. */
export type ChosenColumn = { id: string; heading?: string }

/** What somebody typed beside the chosen columns: place numbers and headings by id, and which to take out. */
export type Arrangement = {
  places: Readonly<Record<string, string>>
  headings?: Readonly<Record<string, string>>
  removed: readonly string[]
}

export type ChoiceProblem = { field: string; message: string }
type Arranged = { ok: true; columns: ChosenColumn[] } | { ok: false; problems: ChoiceProblem[] }

const longestHeading = 200

/**
 * The chosen columns in the order of their place numbers. A column that moved takes the place it was given: those that were there
 * make way.
 */
export function arrange(chosen: readonly ChosenColumn[], { places, headings, removed }: Arrangement): Arranged {
  const kept = chosen.flatMap((column, index) => {
    if (removed.includes(column.id)) return []
    const now = index + 1
    const text = (places[column.id] ?? String(now)).trim()
    const place = text === '' ? now : Number(text)
    const heading = headings ? headings[column.id]?.trim() || undefined : column.heading
    return [{ id: column.id, heading, place, move: Math.sign(place - now), now }]
  })
  const problems = kept.flatMap(({ id, place, heading }): ChoiceProblem[] => {
    if (!Number.isInteger(place) || place < 1)
      return [{ field: `place-${id}`, message: 'Place must be a whole number, 1 or more' }]
    return (heading?.length ?? 0) > longestHeading || /\p{Cc}/u.test(heading ?? '')
      ? [{ field: `heading-${id}`, message: `Heading must be one line of ${longestHeading} characters or fewer` }]
      : []
  })
  if (problems.length > 0) return { ok: false, problems }
  const columns = kept
    .toSorted((a, b) => a.place - b.place || a.move - b.move || a.now - b.now)
    .map(({ id, heading }) => (heading ? { id, heading } : { id }))
  return { ok: true, columns }
}

/** The chosen columns with others after them; one that is there already stays where it is. */
export const add = (chosen: readonly ChosenColumn[], ids: readonly string[]): ChosenColumn[] => [
  ...chosen,
  ...[...new Set(ids)].filter((id) => !chosen.some((column) => column.id === id)).map((id) => ({ id })),
]
