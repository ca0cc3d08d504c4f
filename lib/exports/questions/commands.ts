import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import { lockRows } from '#lib/platform/database/lock'
import { found, Refused } from '#lib/platform/errors'
import { findColumn } from '#lib/exports/model/definition'
import { getAuthorisedExport } from '#lib/exports/definitions/authorised-export'
import type { ExportQuestionKind } from '#lib/labels'
import { staleSave } from '#lib/platform/database/history/stale-save'
import type { Saved } from '#lib/platform/forms/stale-save'
import { answerQuestions } from './schema.ts'

/** Within this time the same words of the same person about the same export are one question: the form was sent twice. */
const twiceWithin = 10 * 60_000

type NewQuestion = { exportId: string; columnId: string | null; kind: ExportQuestionKind; question: string }

/** Asks about an export that one may take, or about one of its columns. Throws NotFound, Forbidden, Refused. */
export function askQuestion(who: Principal, asked: NewQuestion): Promise<void> {
  return asActor(who, async (tx) => {
    authorise(who, 'exportQuestion.ask')
    await getAuthorisedExport(who, { exportId: asked.exportId }, tx)
    if (asked.columnId && !findColumn(asked.columnId)) throw new Refused(`There is no column ${asked.columnId}`)
    await lockRows(tx, 'person', who.id)
    const same = { ...asked, askedById: who.id, askedAt: { gt: new Date(Date.now() - twiceWithin) } }
    if ((await tx.exportQuestion.count({ where: same })) > 0) return
    await tx.exportQuestion.create({ data: { ...asked, askedById: who.id }, select: { id: true } })
  })
}

/** Answers a question, or answers it better; gives both answers when it is no longer that of `version`. Throws NotFound, Forbidden. */
export function answerQuestion(who: Principal, id: string, answer: string, version: number): Promise<Saved> {
  return asActor(who, async (tx) => {
    authorise(who, 'exportQuestion.answer')
    await lockRows(tx, 'export_question', id)
    const select = { id: true, answer: true, version: true } as const
    const row = found(await tx.exportQuestion.findUnique({ where: { id }, select }), 'Question')
    if (row.answer === answer) return { stale: false }
    if (row.version !== version)
      return staleSave(tx, 'export_question', row, [
        { label: answerQuestions.answer.label, theirs: row.answer ?? '', yours: answer },
      ])
    const data = { answer, answeredById: who.id, answeredAt: new Date(), version: { increment: 1 } }
    await tx.exportQuestion.update({ where: { id }, data, select: { id: true } })
    return { stale: false }
  })
}
