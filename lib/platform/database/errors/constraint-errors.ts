import { Prisma } from '#lib/platform/database/generated/client'

/** Whether an error is the database saying that a unique constraint or index, by its name, already holds such a row. */
export function isUniqueViolation(error: unknown, constraint: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') return false
  return JSON.stringify(error.meta ?? {}).includes(constraint) || error.message.includes(constraint)
}
