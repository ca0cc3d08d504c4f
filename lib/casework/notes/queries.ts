import { authorise, can } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { found } from '#lib/platform/errors'
import { paths, type Subject } from '#lib/paths'
import { fullName, nameSelect } from '#lib/full-name'
import { allTasks } from '#lib/task-lists/definitions/all'
import { notDeletedAlone } from '#lib/casework/record/proposal-facts'
import { authoriseView, loadSubject, type LoadedSubject } from '#lib/casework/record/load'
import { notesPerPage, subjectOf, toNoteFacts } from './facts.ts'

/** Which notes: those of a proposal or project, of one task of it when a key is given; `take` of them from a page. */
type NotesQuery = { subject: Subject; taskKey?: string; page?: number; take?: number }

const select = {
  id: true,
  proposalId: true,
  projectId: true,
  taskKey: true,
  body: true,
  writtenAt: true,
  editedAt: true,
  authorId: true,
  author: { select: nameSelect },
  project: { select: { phase: true, school: { select: { name: true } } } },
} satisfies Prisma.NoteSelect
type Row = Prisma.NoteGetPayload<{ select: typeof select }>

/**
 * Notes, newest first. A proposal's are all that were written about it, its projects and their tasks; a project's are its own and
 * those about the proposal as a whole. Everybody who may see the record reads them; those of a project that was deleted alone, service
 * support. Throws NotFound, Forbidden.
 */
export async function listNotes(who: Principal, { subject, taskKey, page = 1, take = notesPerPage }: NotesQuery) {
  const loaded = await loadSubject(db(), subject)
  authoriseView(who, loaded)
  const where = { proposalId: loaded.id, ...scopeOf(who, loaded, taskKey) }
  const [rows, total] = await Promise.all([
    db().note.findMany({ where, orderBy: { id: 'desc' }, skip: (page - 1) * take, take, select }),
    db().note.count({ where }),
  ])
  return {
    total,
    rows: rows.map((row) => toView(who, row, loaded)),
    mayAdd: can(who, 'note.add', toNoteFacts(loaded)),
    school: loaded.project.school,
    reference: loaded.reference,
  }
}
export type NoteList = Awaited<ReturnType<typeof listNotes>>
export type NoteView = NoteList['rows'][number]

function scopeOf(who: Principal, { subject, project }: LoadedSubject, taskKey?: string): Prisma.NoteWhereInput {
  if (taskKey) return { taskKey, projectId: subject.of === 'project' ? project.id : null }
  if (subject.of === 'project') return { OR: [{ projectId: project.id }, { projectId: null }] }
  return can(who, 'deletion.undo') ? {} : { OR: [{ projectId: null }, { project: notDeletedAlone }] }
}

function toView(who: Principal, { author, project, ...note }: Row, loaded: LoadedSubject) {
  const task = allTasks.find(({ key, types }) => key === note.taskKey && types.includes(loaded.type))
  const isOfProject = note.projectId !== null
  const closed = isOfProject
    ? project?.phase === 'closed'
    : toNoteFacts({ ...loaded, subject: proposalOf(loaded) }).closed
  const { deleted } = toNoteFacts(loaded)
  return {
    id: note.id,
    body: note.body,
    writtenAt: note.writtenAt,
    editedAt: note.editedAt,
    author: fullName(author),
    /** The task it is about, and the school where the proposal has several. */
    task: task && { title: task.title, href: paths.task(subjectOf(note), task.key) },
    school: loaded.projects.length > 1 ? project?.school.name : undefined,
    mayChange: can(who, 'note.change', { authorId: note.authorId, closed, deleted }),
  }
}

const proposalOf = ({ id }: LoadedSubject): Subject => ({ of: 'proposal', id })

/** One's own note, to edit or take back. Throws NotFound, Forbidden. */
export async function getNoteToChange(who: Principal, id: string) {
  const fields = {
    proposalId: true,
    projectId: true,
    taskKey: true,
    body: true,
    version: true,
    authorId: true,
  } as const
  const note = found(await db().note.findUnique({ where: { id }, select: fields }), 'Note')
  const subject = subjectOf(note)
  const loaded = await loadSubject(db(), subject)
  authorise(who, 'note.change', { ...toNoteFacts(loaded), authorId: note.authorId })
  return { subject, taskKey: note.taskKey, body: note.body, version: note.version, school: loaded.project.school }
}

/** The page that a note is added from: whose it is to be, and which task's. Throws NotFound, Forbidden. */
export async function getNewNote(who: Principal, subject: Subject, taskKey: string | null) {
  const loaded = await loadSubject(db(), subject)
  authorise(who, 'note.add', toNoteFacts(loaded))
  const task =
    taskKey === null
      ? null
      : found(
          allTasks.find(({ key, types }) => key === taskKey && types.includes(loaded.type)),
          'Task',
        )
  return { school: loaded.project.school, task: task?.title }
}
