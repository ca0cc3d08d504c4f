import { db } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { fullName, nameSelect } from '#lib/full-name'

/** The people of whom every word of `q` (the first eight) is in a name or the email address. */
export const namedBy = (q: string): Prisma.PersonWhereInput[] => q.split(/\s+/).filter(Boolean).slice(0, 8).map(isAbout)

function isAbout(word: string): Prisma.PersonWhereInput {
  const contains = { contains: word.replaceAll(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  return { OR: [{ firstName: contains }, { lastName: contains }, { email: contains }] }
}

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
