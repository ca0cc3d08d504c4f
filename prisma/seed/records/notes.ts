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
  { rows, story, id, proposalId }: SeedContext,
  texts: readonly string[],
  { on, by, edited, ...about }: NoteSubject,
) {
  rows.note.push({
    id: id('note', on),
    proposalId,
    projectId: about.projectId ?? null,
    taskKey: about.taskKey ?? null,
    body: texts[story.number % texts.length]!,
    authorId: by,
    writtenAt: on,
    editedAt: edited ? addDays(on, 1) : null,
    version: edited ? 2 : 1,
  })
}

/** What the delivery officer wrote down while preparing. */
export function addProposalNotes(making: SeedContext): void {
  const { story, officerId: by } = making
  if (story.prepared > 0) addNote(making, proposalNotes, { on: addDays(story.createdOn, 5), by })
  if (story.prepared > 2)
    addNote(making, taskNotes, { taskKey: 'rationale', on: addDays(story.createdOn, 9), by, edited: true })
}

/** What was said at the handover of a project, and afterwards. */
export function addProjectNotes(making: SeedContext, projectId: string, holderId: string): void {
  const { story, officerId } = making
  const approvedAt = story.decidedOn.at(-1)
  if (!approvedAt || story.progress === 'with-officer') return
  const on = addDays(approvedAt, 2)
  addNote(making, handoverNotes, { projectId, taskKey: 'handover', on, by: officerId })
  if (story.progress !== 'handed-over') addNote(making, projectNotes, { projectId, on: addDays(on, 10), by: holderId })
}
