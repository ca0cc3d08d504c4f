import type { Cells } from './cells.ts'
import { academyCells } from './columns/academy.ts'
import { assignmentCells } from './columns/assignment.ts'
import { contactCells } from './columns/contacts.ts'
import { dateCells } from './columns/dates.ts'
import { decisionCells } from './columns/decision.ts'
import { openingCells } from './columns/opening.ts'
import { budgetCells, overviewCells } from './columns/overview.ts'
import { localAuthorityCells, memberCells } from './columns/places.ts'
import { planCells, preparationCells } from './columns/preparation.ts'
import { noteCells, progressCells, taskCells } from './columns/progress.ts'
import { projectCells } from './columns/project.ts'
import { schoolCells } from './columns/school.ts'
import { transferCells } from './columns/transfer.ts'
import { groupCells, incomingTrustCells, outgoingTrustCells } from './columns/trusts.ts'

/**
 * What every cell of the exports has to say, worked out a second time: in plain TypeScript, project by project, from what the columns are
 * said to mean. It shares nothing with the exports but the ids of the columns and the words for codes.
 */
export const oracle: Cells = {
  ...projectCells,
  ...schoolCells,
  ...academyCells,
  ...incomingTrustCells,
  ...outgoingTrustCells,
  ...groupCells,
  ...localAuthorityCells,
  ...memberCells,
  ...contactCells,
  ...dateCells,
  ...decisionCells,
  ...assignmentCells,
  ...preparationCells,
  ...planCells,
  ...transferCells,
  ...overviewCells,
  ...budgetCells,
  ...openingCells,
  ...progressCells,
  ...taskCells,
  ...noteCells,
}
