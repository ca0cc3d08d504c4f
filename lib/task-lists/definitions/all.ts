import { applies, narrowToSchool, type FieldSubject, type Task, type TaskSubject } from '#lib/task-lists/model/task'
import { conversionTasks } from '#lib/task-lists/definitions/complete/conversions'
import { transferTasks } from '#lib/task-lists/definitions/complete/transfers'
import { benefitsAndRisks } from '#lib/task-lists/definitions/prepare/benefits-and-risks'
import { budget } from '#lib/task-lists/definitions/prepare/budget'
import { sponsoredDetails, voluntaryDetails } from '#lib/task-lists/definitions/prepare/conversion-details'
import { equalityDuty } from '#lib/task-lists/definitions/prepare/equality-duty'
import { annexBForm, applicationForm } from '#lib/task-lists/definitions/prepare/forms'
import { features } from '#lib/task-lists/definitions/prepare/features'
import { legalRequirements, transferLegalRequirements } from '#lib/task-lists/definitions/prepare/legal-requirements'
import { projectDates } from '#lib/task-lists/definitions/prepare/project-dates'
import { localAuthorityTemplate } from '#lib/task-lists/definitions/prepare/local-authority-template'
import { transferDetails } from '#lib/task-lists/definitions/prepare/transfer-details'
import { pupilForecasts, pupilNumbers } from '#lib/task-lists/definitions/prepare/pupil-numbers'
import { rationale } from '#lib/task-lists/definitions/prepare/rationale'
import { risksAndIssues } from '#lib/task-lists/definitions/prepare/risks-and-issues'
import { generalInformation, schoolOverview } from '#lib/task-lists/definitions/prepare/school-overview'

/** Every task, in the order of the task lists. A key may stand once for each kind of project. */
export const allTasks: readonly Task[] = [
  projectDates,
  schoolOverview,
  budget,
  pupilForecasts,
  voluntaryDetails,
  sponsoredDetails,
  annexBForm,
  applicationForm,
  features,
  transferDetails,
  legalRequirements,
  transferLegalRequirements,
  equalityDuty,
  benefitsAndRisks,
  rationale,
  risksAndIssues,
  localAuthorityTemplate,
  generalInformation,
  pupilNumbers,
  ...conversionTasks,
  ...transferTasks,
]

/** The tasks of one area that apply to a proposal or project, in order. */
export const tasksFor = (subject: TaskSubject, area: Task['area']) =>
  allTasks.filter((task) => task.area === area && applies(task, subject))

/** The task of that key that applies, with the fields that are for the school; undefined where there is none. */
export function findTask(key: string, subject: FieldSubject): Task | undefined {
  const task = allTasks.find((one) => one.key === key && applies(one, subject))
  return task && narrowToSchool(task, subject)
}
