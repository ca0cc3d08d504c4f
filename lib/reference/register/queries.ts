import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { found } from '#lib/platform/errors'
import { fullNameOf, nameSelect } from '#lib/full-name'
import type { RegisterReport } from './report.ts'

export const importsPerPage = 20

const select = {
  id: true,
  startedAt: true,
  finishedAt: true,
  outcome: true,
  problem: true,
  report: true,
  fileNames: true,
  person: { select: nameSelect },
} satisfies Prisma.RegisterImportSelect

const toView = ({ outcome, report, person, ...row }: Prisma.RegisterImportGetPayload<{ select: typeof select }>) => ({
  ...row,
  outcome,
  report: report as RegisterReport | null,
  by: fullNameOf(person) ?? 'Command line',
})
export type ImportView = ReturnType<typeof toView>

/** One page of the imports of the register, the newest first. For service support. */
export async function listImports(who: Principal, page: number): Promise<{ rows: ImportView[]; total: number }> {
  authorise(who, 'register.import')
  const [rows, total] = await Promise.all([
    db().registerImport.findMany({
      orderBy: { id: 'desc' },
      skip: (page - 1) * importsPerPage,
      take: importsPerPage,
      select,
    }),
    db().registerImport.count(),
  ])
  return { rows: rows.map(toView), total }
}

/** One import of the register: how far it is, what it did, or why it changed nothing. For service support. Throws NotFound. */
export async function getImport(who: Principal, id: string): Promise<ImportView> {
  authorise(who, 'register.import')
  return toView(found(await db().registerImport.findUnique({ where: { id }, select }), 'Import'))
}

/** Whether somebody may import the register: asked before their files are taken. Throws Forbidden. */
export async function ensureMayImport(who: Principal): Promise<void> {
  authorise(who, 'register.import')
}
