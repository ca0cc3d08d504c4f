import { statusesIn } from '#lib/casework/task-progress/write'
import { neededByNobody } from '#lib/casework/projects/handover/rules'
import { answersOf, splitAnswers } from '#lib/casework/record/answers'
import { tasksFor } from '#lib/task-lists/definitions/all'
import { splitPath, type FactTable } from '#lib/task-lists/model/facts'
import { countProgress, statusOf, type StatusMap } from '#lib/task-lists/model/status'
import type { LoadedSubject } from '#lib/casework/record/load'
import { narrowToSchool, type Answers, type KnownSchool, type Task } from '#lib/task-lists/model/task'
import { answerTask, type Effort } from './answers.ts'
import { addDays, type Scenario } from '../scenarios/scenario.ts'

/** A task that somebody touched: what is kept with its record. */
type TouchedTask = { task: Task; ticks: Record<string, unknown>; notApplicable: boolean; savedOn: Date }
type FactRow = Record<string, unknown>
type FactRows = Record<FactTable, FactRow>
type Dates = { significantOn: Date | null; significantIsProvisional: boolean }
/** What the tasks are about: the school, and what the story says of it, by fact. */
export type SchoolFacts = KnownSchool & { dioceseCode: string | null; facts?: Record<string, unknown> }

/** What a proposal's or a project's tasks come to: records, typed columns, statuses; all by the engine's own rules. */
export type TasksDone = { touched: TouchedTask[]; statuses: StatusMap }

/**
 * Works through the tasks of one area as far as a story has come; `of` chooses the proposal's own tasks or those of each project.
 * Facts go to `facts`. Without `touch` only the handover and the tasks that a completion waits for have left a record: other ticks are lost,
 * and statuses say what the facts alone amount to.
 */
export function workThrough(
  story: Scenario,
  area: Task['area'],
  of: Task['of'],
  facts: FactRows,
  dates: Dates,
  about: SchoolFacts,
  touch: boolean,
): TasksDone {
  const all = tasksFor(story, area)
  const done = area === 'prepare' ? Math.round((all.length * story.prepared) / 4) : doneOf(story, all.length)
  const started = area === 'prepare' ? story.prepared > 0 : story.progress !== 'with-officer'
  const aside = area === 'complete' && started ? neededByNobody({ ...story, ...about }) : []
  const touched: TouchedTask[] = []
  const statuses: StatusMap = {}
  for (const [place, each] of all.entries()) {
    if (each.of !== of) continue
    if (aside.includes(each.key)) {
      // The handover sets it aside, whether or not anybody touches tasks afterwards.
      touched.push({ task: each, ticks: {}, notApplicable: true, savedOn: addDays(story.decidedOn.at(-1)!, 1) })
      statuses[each.key] = 'not-applicable'
      continue
    }
    const task = narrowToSchool(each, { ...story, ...about })
    const effort: Effort | undefined = place < done ? 'all' : place === done && started ? 'some' : undefined
    const made = effort && touchTask(story, task, effort, facts, dates, about, place)
    const record = touch || isWaitedFor(story, task) ? made : undefined
    if (record) touched.push(record)
    const answers = answersOf(task, loaded(facts, dates), record ? { answers: record.ticks as never } : null)
    const status = statusOf(task, answers, record?.notApplicable === true)
    if (status !== 'not-started') statuses[task.key] = status
  }
  return { touched, statuses }
}

/** Whether the story's completion waited for a task: it left its record whatever else did. */
const isWaitedFor = ({ progress, type }: Scenario, { key }: Task) =>
  progress === 'completed' && (key === 'conditions-met' || (type === 'transfer' && key === 'expenditure-certificate'))

const doneOf = ({ done, progress }: Scenario, all: number) =>
  progress === 'opened' || progress === 'completed' ? all : Math.round((all * done) / 8)

function touchTask(
  story: Scenario,
  task: Task,
  effort: Effort,
  facts: FactRows,
  dates: Dates,
  about: SchoolFacts,
  place: number,
): TouchedTask {
  const savedOn = addDays(
    task.area === 'prepare' ? story.createdOn : (story.decidedOn.at(-1) ?? story.createdOn),
    1 + place * 3,
  )
  if (task.notApplicable && story.random.once(5)) return { task, ticks: {}, notApplicable: true, savedOn }
  const answers: Answers = answerTask(
    task,
    effort,
    {
      created: story.createdOn,
      'preparation.previouslyConsideredOn': addDays(story.createdOn, -200),
      'preparation.templateReturnOn': addDays(story.createdOn, 28),
      'budget.currentYearEndsOn': endOfMarch(story.createdOn, 0),
      'budget.nextYearEndsOn': endOfMarch(story.createdOn, 1),
      'preparation.proposedDecisionOn': story.proposedDecisionOn,
      'opening.openedOn': story.openedOn,
      'opening.payrollDeadlineOn': addDays(story.significantOn, -30),
      'opening.certificateReceivedOn': story.openedOn && addDays(story.openedOn, 12),
      'significantDate.proposed': dates.significantOn,
      ...about.facts,
      'significantDate.confirmed': dates.significantIsProvisional ? null : dates.significantOn,
    },
    story.random,
  )
  const split = splitAnswers(task, answers, about)
  for (const [path, value] of split.facts) {
    const [noun, name] = splitPath(path)
    if (noun !== 'significantDate') facts[noun][name] = value
  }
  return { task, ticks: split.ticks, notApplicable: false, savedOn }
}

/** The end of a local authority school's financial year, so many years after the next one. */
const endOfMarch = (date: Date, years: number) => new Date(Date.UTC(date.getUTCFullYear() + 1 + years, 2, 31))

/** As much of a loaded proposal as the engine reads answers from. */
const loaded = ({ preparation, ...ofProject }: FactRows, dates: Dates) =>
  ({ preparation, project: { ...dates, ...ofProject } }) as unknown as LoadedSubject

/** The counts of a proposal's progress: its own Prepare tasks and its projects'. */
export const countProposal = (story: Scenario, own: StatusMap, ofProjects: readonly StatusMap[]) =>
  countProgress([
    ...statusesIn(story, 'prepare', 'proposal', own),
    ...ofProjects.flatMap((map) => statusesIn(story, 'prepare', 'project', map)),
  ])

/** The counts of a project's progress: its Complete tasks. */
export const countProject = (story: Scenario, statuses: StatusMap) =>
  countProgress(statusesIn(story, 'complete', 'project', statuses))
