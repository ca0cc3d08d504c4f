import { academyColumns } from '#lib/catalogue/columns/academy'
import { assignmentColumns } from '#lib/catalogue/columns/assignment'
import { budgetColumns } from '#lib/catalogue/columns/budget'
import { contactColumns } from '#lib/catalogue/columns/contacts'
import { conversionColumns } from '#lib/catalogue/columns/conversion'
import { dateColumns } from '#lib/catalogue/columns/dates'
import { decisionColumns } from '#lib/catalogue/columns/decision'
import { grantColumns } from '#lib/catalogue/columns/grants'
import { formColumns } from '#lib/catalogue/columns/forms'
import { groupColumns } from '#lib/catalogue/columns/groups'
import { improvementPlanColumns } from '#lib/catalogue/columns/improvement-plans'
import { localAuthorityColumns } from '#lib/catalogue/columns/local-authority'
import { memberOfParliamentColumns } from '#lib/catalogue/columns/member-of-parliament'
import { noteColumns } from '#lib/catalogue/columns/notes'
import { openingColumns } from '#lib/catalogue/columns/opening'
import { overviewColumns } from '#lib/catalogue/columns/overview'
import { pupilColumns } from '#lib/catalogue/columns/pupils'
import { preparationColumns } from '#lib/catalogue/columns/preparation'
import { progressColumns } from '#lib/catalogue/columns/progress'
import { projectColumns } from '#lib/catalogue/columns/project'
import { supportGrantColumns } from '#lib/catalogue/columns/support-grant'
import { schoolColumns } from '#lib/catalogue/columns/school'
import { schoolPlacesColumns } from '#lib/catalogue/columns/school-places'
import { taskColumns } from '#lib/catalogue/columns/tasks'
import { transferColumns } from '#lib/catalogue/columns/transfer'
import { incomingTrustColumns, outgoingTrustColumns } from '#lib/catalogue/columns/trusts'

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
