import { applies, narrowed, type FieldSubject, type Task, type TaskSubject } from '#lib/tasks/task'
import { conversionTasks } from './complete/conversions.ts'
import { transferTasks } from './complete/transfers.ts'
import { benefitsAndRisks } from './prepare/benefits-and-risks.ts'
import { budget } from './prepare/budget.ts'
import { sponsoredDetails, voluntaryDetails } from './prepare/conversion-details.ts'
import { equalityDuty } from './prepare/equality-duty.ts'
import { annexBForm, applicationForm } from './prepare/forms.ts'
import { features } from './prepare/features.ts'
import { legalRequirements, transferLegalRequirements } from './prepare/legal-requirements.ts'
import { projectDates } from './prepare/project-dates.ts'
import { localAuthorityTemplate } from './prepare/local-authority-template.ts'
import { transferDetails } from './prepare/transfer-details.ts'
import { pupilForecasts, pupilNumbers } from './prepare/pupil-numbers.ts'
import { rationale } from './prepare/rationale.ts'
import { risksAndIssues } from './prepare/risks-and-issues.ts'
import { generalInformation, schoolOverview } from './prepare/school-overview.ts'

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
  return task && narrowed(task, subject)
}
