import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { found } from '#lib/platform/errors'
import { findColumn } from '#lib/exports/model/definition'
import { exportNames } from '#lib/exports/definitions/queries'
import { fullName, fullNameOf, nameSelect } from '#lib/full-name'

export const questionsPerPage = 25

const select = {
  id: true,
  exportId: true,
  kind: true,
  columnId: true,
  question: true,
  askedAt: true,
  answer: true,
  answeredAt: true,
  version: true,
  askedBy: { select: nameSelect },
  answeredBy: { select: nameSelect },
} as const

/** One page of the questions that somebody asked, the newest first, with their answers. Throws Forbidden. */
export async function listOwnQuestions(who: Principal, page: number) {
  authorise(who, 'exportQuestion.ask')
  return listQuestions({ askedById: who.id }, [{ askedAt: 'desc' }, { id: 'desc' }], page)
}

/** One page of everybody's questions: those that wait, the oldest first, or those answered, the newest first. Throws Forbidden. */
export async function listQueue(who: Principal, { show, page }: { show: 'open' | 'answered'; page: number }) {
  authorise(who, 'exportQuestion.answer')
  return show === 'open'
    ? listQuestions({ answeredAt: null }, [{ askedAt: 'asc' }, { id: 'asc' }], page)
    : listQuestions({ answeredAt: { not: null } }, [{ askedAt: 'desc' }, { id: 'desc' }], page)
}

/** One question, to answer it. Throws NotFound and Forbidden. */
export async function getQuestion(who: Principal, id: string) {
  authorise(who, 'exportQuestion.answer')
  const row = found(await db().exportQuestion.findUnique({ where: { id }, select }), 'Question')
  return toView(row, await exportNames())
}

export type QuestionView = Awaited<ReturnType<typeof getQuestion>>

async function listQuestions(
  where: Prisma.ExportQuestionWhereInput,
  orderBy: Prisma.ExportQuestionOrderByWithRelationInput[],
  page: number,
) {
  const paging = { skip: (page - 1) * questionsPerPage, take: questionsPerPage }
  const [rows, total, names] = await Promise.all([
    db().exportQuestion.findMany({ where, orderBy, ...paging, select }),
    db().exportQuestion.count({ where }),
    exportNames(),
  ])
  return { rows: rows.map((row) => toView(row, names)), total }
}

type Row = Prisma.ExportQuestionGetPayload<{ select: typeof select }>

const toView = ({ askedBy, answeredBy, ...row }: Row, names: ReadonlyMap<string, string>) => ({
  ...row,
  kind: row.kind,
  exportName: names.get(row.exportId) ?? row.exportId,
  column: row.columnId ? (findColumn(row.columnId)?.heading ?? row.columnId) : undefined,
  askedBy: fullName(askedBy),
  answeredBy: fullNameOf(answeredBy),
})
