import { db } from '#lib/platform/database/client'
import { fullName, nameSelect } from '#lib/full-name'

/** What to select of somebody to tell them from others of their name. */
export const tellingSelect = { ...nameSelect, email: true } as const
type Telling = { firstName: string; lastName: string; email: string | null }

/** Gives a function that says who somebody is: by name, and by address too where others have the name. */
export async function readNamesakes(): Promise<(person: Telling) => string> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    select lower(first_name || ' ' || last_name) as name from person where kind = 'person' group by 1 having count(*) > 1`
  const shared = new Set(rows.map(({ name }) => name))
  return (person) => {
    const name = fullName(person)
    return person.email && shared.has(name.toLowerCase()) ? `${name} (${person.email})` : name
  }
}
