import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import type { Tx } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { Refused } from '#lib/platform/errors'
import { writeProjectProgress, writeProposalProgress } from '#lib/casework/task-progress/write'
import type { Saved } from '#lib/platform/forms/stale-save'
import { confirmDate, proposeDate } from '#lib/casework/significant-dates/write'
import { answersOf, splitAnswers } from '#lib/casework/record/answers'
import { splitPath, type FactPath, type FactTable } from '#lib/task-lists/model/facts'
import { loadTask } from './load.ts'
import { assertOptionExists } from './contact-options.ts'
import { findRecord, recordKey, type TaskRow } from './record.ts'
import type { SubmittedTask } from './schema.ts'
import { assertLockedUnchanged, lockedAnswers, withLockedAnswers } from './locked-answers.ts'
import { completeField, statusOf } from '#lib/task-lists/model/status'
import type { Subject } from '#lib/paths'
import { authoriseSave, loadSubject, type LoadedSubject } from '#lib/casework/record/load'
import type { Answers, KnownDates, Task } from '#lib/task-lists/model/task'

/**
 * Saves a task's answers: typed columns, ticks, status and counts, in one transaction. A save over somebody else's newer one is not
 * made: it gives both versions. Throws NotFound, Forbidden, or Refused when a rule says no.
 */
export function saveTask(
  who: Principal,
  subject: Subject,
  taskKey: string,
  { answers, notApplicable }: SubmittedTask,
  version: number,
): Promise<Saved> {
  return asActor(who, async (tx) => {
    const loaded = await loadSubject(tx, subject, { lock: true })
    const task = await loadTask(tx, loaded, taskKey)
    authoriseSave(who, task, loaded)
    const settled = lockedAnswers(task, loaded)
    const record = await findRecord(tx, subject, taskKey)
    if (record && record.version !== version) {
      return staleSave(task, loaded, record, { answers: withLockedAnswers(settled, answers), notApplicable })
    }
    assertLockedUnchanged(task, settled, answers)
    assertOptionExists(task, answers)
    const broken = task.checkAgainst?.(withLockedAnswers(settled, answers), knownDates(loaded))
    if (broken) throw new Refused(broken.message, broken.field)
    const { facts, ticks } = splitAnswers(task, withLockedAnswers(settled, answers), knownSchool(loaded))
    await writeFacts(tx, who, loaded, facts)
    await writeRecord(tx, who, subject, taskKey, { answers: ticks as Prisma.InputJsonObject, notApplicable })
    await writeStatus(tx, who, loaded, task, withLockedAnswers(settled, answers), notApplicable)
    return { stale: false }
  })
}

const knownSchool = ({ provision, project }: LoadedSubject) => ({ provision, phaseName: project.school.phaseName })

const knownDates = ({ project }: LoadedSubject): KnownDates => ({
  significantOn: project.significantOn,
  significantIsProvisional: project.significantIsProvisional,
  payrollDeadlineOn: project.opening?.payrollDeadlineOn ?? null,
})

async function writeRecord(
  tx: Tx,
  who: Principal,
  subject: Subject,
  taskKey: string,
  data: { answers: Prisma.InputJsonObject; notApplicable: boolean },
) {
  const saved = { ...data, savedAt: new Date(), savedById: who.id }
  const updated = await tx.taskRecord.updateMany({
    where: { ...recordKey(subject), taskKey },
    data: { ...saved, version: { increment: 1 } },
  })
  if (updated.count === 0) await tx.taskRecord.create({ data: { ...recordKey(subject), taskKey, ...saved } })
}

async function writeFacts(tx: Tx, who: Principal, loaded: LoadedSubject, facts: Map<FactPath, unknown>) {
  const columns = new Map<FactTable, Record<string, unknown>>()
  for (const [path, value] of facts) {
    const [noun, name] = splitPath(path)
    if (noun !== 'significantDate') columns.set(noun, { ...columns.get(noun), [name]: value })
    else if (name === 'proposed') await proposeDate(tx, loaded.id, value as Date | null)
    else await confirmDate(tx, who, loaded.project.id, value as Date | null)
  }
  for (const [noun, data] of columns) {
    const id = noun === 'preparation' ? loaded.id : loaded.project.id
    const table = tx[noun] as unknown as { update(change: { where: { id: string }; data: object }): Promise<unknown> }
    await table.update({ where: { id }, data })
  }
}

async function writeStatus(
  tx: Tx,
  who: Principal,
  loaded: LoadedSubject,
  task: Task,
  answers: Answers,
  notApplicable: boolean,
) {
  const statuses = { [task.key]: statusOf(task, answers, notApplicable) }
  if (task.of === 'project') await writeProjectProgress(tx, who, loaded.project.id, { statuses })
  if (task.area === 'prepare')
    await writeProposalProgress(tx, who, loaded.id, task.of === 'proposal' ? { statuses } : {})
}

/** Both versions of a stale save. The same answers once more, as from a button pressed twice, are saved already. */
function staleSave(task: Task, loaded: LoadedSubject, record: TaskRow, submitted: SubmittedTask): Saved {
  const yours = submitted.answers
  const theirs = answersOf(task, loaded, record)
  const rows = Object.entries(task.fields).map(([name, { question }]) => ({
    label: question.label,
    theirs: question.text(theirs[name]),
    yours: question.text(yours[name] ?? null),
  }))
  const savedBy = `${record.savedBy.firstName} ${record.savedBy.lastName}`
  const differing = rows.filter((row) => row.theirs !== row.yours)
  const isTickedAlike = (theirs[completeField] ?? null) === (yours[completeField] ?? null)
  if (differing.length === 0 && isTickedAlike && record.notApplicable === submitted.notApplicable)
    return { stale: false }
  return { stale: true, version: record.version, savedBy, savedAt: record.savedAt, rows: differing }
}
