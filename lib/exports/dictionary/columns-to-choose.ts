import type { Principal } from '#lib/principal'
import type { ChosenColumn } from '#lib/exports/definitions/column-choice'
import { findColumn } from '#lib/exports/model/definition'
import { searchDictionary } from './dictionary.ts'

/** The columns that somebody has chosen, and those to choose from by words and group. Throws Forbidden. */
export async function columnsToChoose(
  who: Principal,
  chosen: readonly ChosenColumn[],
  { q, group }: { q: string; group?: string },
) {
  const { rows, total } = await searchDictionary(who, { q, group, page: 1 })
  return {
    chosen: chosen.map(({ id, heading }) => {
      const column = findColumn(id)!
      return { id, heading: column.heading, ownHeading: heading, personal: column.personal }
    }),
    found: rows.map(({ id, heading, group, meaning, personal }) => ({
      id,
      heading,
      group,
      meaning,
      personal,
      isChosen: chosen.some((column) => column.id === id),
    })),
    total,
  }
}
