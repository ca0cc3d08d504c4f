import { academyColumns } from './columns/academy.ts'
import { assignmentColumns } from './columns/assignment.ts'
import { budgetColumns } from './columns/budget.ts'
import { contactColumns } from './columns/contacts.ts'
import { conversionColumns } from './columns/conversion.ts'
import { dateColumns } from './columns/dates.ts'
import { decisionColumns } from './columns/decision.ts'
import { grantColumns } from './columns/grants.ts'
import { formColumns } from './columns/forms.ts'
import { groupColumns } from './columns/groups.ts'
import { improvementPlanColumns } from './columns/improvement-plans.ts'
import { localAuthorityColumns } from './columns/local-authority.ts'
import { memberOfParliamentColumns } from './columns/member-of-parliament.ts'
import { noteColumns } from './columns/notes.ts'
import { openingColumns } from './columns/opening.ts'
import { overviewColumns } from './columns/overview.ts'
import { pupilColumns } from './columns/pupils.ts'
import { preparationColumns } from './columns/preparation.ts'
import { progressColumns } from './columns/progress.ts'
import { projectColumns } from './columns/project.ts'
import { supportGrantColumns } from './columns/support-grant.ts'
import { schoolColumns } from './columns/school.ts'
import { schoolPlacesColumns } from './columns/school-places.ts'
import { taskColumns } from './columns/tasks.ts'
import { transferColumns } from './columns/transfer.ts'
import { incomingTrustColumns, outgoingTrustColumns } from './columns/trusts.ts'

/** Every column there is, in the order of the merged export. */
export const catalogue = [
  ...projectColumns,
  ...schoolColumns,
  ...academyColumns,
  ...incomingTrustColumns,
  ...outgoingTrustColumns,
  ...groupColumns,
  ...localAuthorityColumns,
  ...memberOfParliamentColumns,
  ...contactColumns,
  ...dateColumns,
  ...decisionColumns,
  ...assignmentColumns,
  ...preparationColumns,
  ...conversionColumns,
  ...supportGrantColumns,
  ...formColumns,
  ...improvementPlanColumns,
  ...transferColumns,
  ...overviewColumns,
  ...schoolPlacesColumns,
  ...pupilColumns,
  ...budgetColumns,
  ...openingColumns,
  ...grantColumns,
  ...progressColumns,
  ...taskColumns,
  ...noteColumns,
]

export type ColumnId = (typeof catalogue)[number]['id']
