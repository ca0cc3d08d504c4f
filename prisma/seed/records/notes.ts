import type { SeedContext } from './seed-context.ts'
import { addDays } from '../scenarios/scenario.ts'

const proposalNotes = [
  'Spoke to the headteacher. The governors meet again before the end of term.',
  'The diocese asked for a copy of the consultation report. Sent the same day.',
  'Trust and school have agreed who leads the work on each side.',
  'Local authority rang about the lease of the playing field. They will write.',
]
const taskNotes = [
  'Second draft. The regional director would like more on attendance.',
  'Figures checked with the trust’s finance director.',
]
const handoverNotes = [
  'The land is the only difficulty: see the notes of the preparation.',
  'The school is keen to move quickly. The trust has done this before.',
]
const projectNotes = [
  'Kick-off meeting held. Everybody has the timeline.',
  'Solicitors on both sides are instructed.',
  'Waiting for the local authority’s questionnaire. Chased on the phone.',
]

type NoteSubject = { projectId?: string; taskKey?: string; on: Date; by: string; edited?: boolean }

function addNote(
  { rows, scenario, id, proposalId }: SeedContext,
  texts: readonly string[],
  { on, by, edited, ...subject }: NoteSubject,
) {
  rows.note.push({
    id: id('note', on),
    proposalId,
    projectId: subject.projectId ?? null,
    taskKey: subject.taskKey ?? null,
    body: texts[scenario.number % texts.length]!,
    authorId: by,
    writtenAt: on,
    editedAt: edited ? addDays(on, 1) : null,
    version: edited ? 2 : 1,
  })
}

/** Adds notes of the delivery officer during preparation. */
export function addProposalNotes(context: SeedContext): void {
  const { scenario, officerId: by } = context
  if (scenario.prepared > 0) addNote(context, proposalNotes, { on: addDays(scenario.createdOn, 5), by })
  if (scenario.prepared > 2)
    addNote(context, taskNotes, { taskKey: 'rationale', on: addDays(scenario.createdOn, 9), by, edited: true })
}

/** Adds notes of a project's handover and of the time after it. */
export function addProjectNotes(context: SeedContext, projectId: string, assigneeId: string): void {
  const { scenario, officerId } = context
  const approvedAt = scenario.decidedOn.at(-1)
  if (!approvedAt || scenario.progress === 'with-officer') return
  const on = addDays(approvedAt, 2)
  addNote(context, handoverNotes, { projectId, taskKey: 'handover', on, by: officerId })
  if (scenario.progress !== 'handed-over')
    addNote(context, projectNotes, { projectId, on: addDays(on, 10), by: assigneeId })
}
