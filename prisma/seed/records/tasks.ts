import { statusesIn } from '#lib/casework/task-progress/write'
import { neededByNobody } from '#lib/casework/projects/handover/rules'
import { answersOf, splitAnswers } from '#lib/casework/record/answers'
import { tasksFor } from '#lib/task-lists/definitions/all'
import { splitPath, type FactTable } from '#lib/task-lists/model/facts'
import { countProgress, statusOf, type StatusMap } from '#lib/task-lists/model/status'
import type { LoadedSubject } from '#lib/casework/record/load'
import { narrowToSchool, type Answers, type KnownSchool, type Task } from '#lib/task-lists/model/task'
import { answerTask, type Extent } from './answers.ts'
import { addDays, type Scenario } from '../scenarios/scenario.ts'

/** A task with a record: the answers that are stored with it and not as facts. */
type SavedTask = { task: Task; ticks: Record<string, unknown>; notApplicable: boolean; savedOn: Date }
type FactRow = Record<string, unknown>
type FactRows = Record<FactTable, FactRow>
type Dates = { significantOn: Date | null; significantIsProvisional: boolean }
/** The school that the tasks ask about, and the values of facts that the scenario decides, by path. */
export type SchoolFacts = KnownSchool & { dioceseCode: string | null; facts?: Record<string, unknown> }

/** The tasks of one area that have a record, and the status of each that was started. */
export type AreaProgress = { saved: SavedTask[]; statuses: StatusMap }

/**
 * Answers the tasks of one area as far as the scenario goes, by the task engine's own rules; `of` selects the proposal's own tasks or
 * those of each project. Writes facts to `facts`. Without `withRecords` only the handover and the tasks that completion requires have a
 * record: other ticks are left out, and statuses follow from the facts alone.
 */
export function answerArea(
  scenario: Scenario,
  area: Task['area'],
  of: Task['of'],
  facts: FactRows,
  dates: Dates,
  school: SchoolFacts,
  withRecords: boolean,
): AreaProgress {
  const all = tasksFor(scenario, area)
  const doneCount =
    area === 'prepare' ? Math.round((all.length * scenario.prepared) / 4) : completeTasksDone(scenario, all.length)
  const started = area === 'prepare' ? scenario.prepared > 0 : scenario.progress !== 'with-officer'
  const notApplicableKeys = area === 'complete' && started ? neededByNobody({ ...scenario, ...school }) : []
  const saved: SavedTask[] = []
  const statuses: StatusMap = {}
  for (const [place, each] of all.entries()) {
    if (each.of !== of) continue
    if (notApplicableKeys.includes(each.key)) {
      // The handover does this, with or without other records.
      saved.push({ task: each, ticks: {}, notApplicable: true, savedOn: addDays(scenario.decidedOn.at(-1)!, 1) })
      statuses[each.key] = 'not-applicable'
      continue
    }
    const task = narrowToSchool(each, { ...scenario, ...school })
    const extent: Extent | undefined = place < doneCount ? 'all' : place === doneCount && started ? 'some' : undefined
    const answered = extent && answerAndSave(scenario, task, extent, facts, dates, school, place)
    const record = withRecords || isRequiredForCompletion(scenario, task) ? answered : undefined
    if (record) saved.push(record)
    const answers = answersOf(task, asLoaded(facts, dates), record ? { answers: record.ticks as never } : null)
    const status = statusOf(task, answers, record?.notApplicable === true)
    if (status !== 'not-started') statuses[task.key] = status
  }
  return { saved, statuses }
}

/** Whether completion required a task: it has a record in every case. */
const isRequiredForCompletion = ({ progress, type }: Scenario, { key }: Task) =>
  progress === 'completed' && (key === 'conditions-met' || (type === 'transfer' && key === 'expenditure-certificate'))

const completeTasksDone = ({ done, progress }: Scenario, all: number) =>
  progress === 'opened' || progress === 'completed' ? all : Math.round((all * done) / 8)

function answerAndSave(
  scenario: Scenario,
  task: Task,
  extent: Extent,
  facts: FactRows,
  dates: Dates,
  school: SchoolFacts,
  place: number,
): SavedTask {
  const savedOn = addDays(
    task.area === 'prepare' ? scenario.createdOn : (scenario.decidedOn.at(-1) ?? scenario.createdOn),
    1 + place * 3,
  )
  if (task.notApplicable && scenario.random.once(5)) return { task, ticks: {}, notApplicable: true, savedOn }
  const answers: Answers = answerTask(
    task,
    extent,
    {
      created: scenario.createdOn,
      'preparation.previouslyConsideredOn': addDays(scenario.createdOn, -200),
      'preparation.templateReturnOn': addDays(scenario.createdOn, 28),
      'budget.currentYearEndsOn': endOfMarch(scenario.createdOn, 0),
      'budget.nextYearEndsOn': endOfMarch(scenario.createdOn, 1),
      'preparation.proposedDecisionOn': scenario.proposedDecisionOn,
      'opening.openedOn': scenario.openedOn,
      'opening.payrollDeadlineOn': addDays(scenario.significantOn, -30),
      'opening.certificateReceivedOn': scenario.openedOn && addDays(scenario.openedOn, 12),
      'significantDate.proposed': dates.significantOn,
      ...school.facts,
      'significantDate.confirmed': dates.significantIsProvisional ? null : dates.significantOn,
    },
    scenario.random,
  )
  const split = splitAnswers(task, answers, school)
  for (const [path, value] of split.facts) {
    const [noun, name] = splitPath(path)
    if (noun !== 'significantDate') facts[noun][name] = value
  }
  return { task, ticks: split.ticks, notApplicable: false, savedOn }
}

/** The end of a local authority school's financial year, so many years after the next one. */
const endOfMarch = (date: Date, years: number) => new Date(Date.UTC(date.getUTCFullYear() + 1 + years, 2, 31))

/** The facts in the shape of a loaded record, as far as the task engine reads it. */
const asLoaded = ({ preparation, ...ofProject }: FactRows, dates: Dates) =>
  ({ preparation, project: { ...dates, ...ofProject } }) as unknown as LoadedSubject

/** The counts of a proposal's progress: its own Prepare tasks and its projects'. */
export const countProposal = (scenario: Scenario, own: StatusMap, ofProjects: readonly StatusMap[]) =>
  countProgress([
    ...statusesIn(scenario, 'prepare', 'proposal', own),
    ...ofProjects.flatMap((map) => statusesIn(scenario, 'prepare', 'project', map)),
  ])

/** The counts of a project's progress: its Complete tasks. */
export const countProject = (scenario: Scenario, statuses: StatusMap) =>
  countProgress(statusesIn(scenario, 'complete', 'project', statuses))
