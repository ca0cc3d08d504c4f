import type { Prisma } from '#lib/platform/database/generated/client'

/** The people of whom every word of `q` (the first eight) is in a name or the email address. */
export const namedBy = (q: string): Prisma.PersonWhereInput[] => q.split(/\s+/).filter(Boolean).slice(0, 8).map(isAbout)

function isAbout(word: string): Prisma.PersonWhereInput {
  const contains = { contains: word.replaceAll(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  return { OR: [{ firstName: contains }, { lastName: contains }, { email: contains }] }
}
