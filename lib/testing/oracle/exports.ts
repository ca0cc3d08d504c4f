import { isConversion, isTransfer } from './cells.ts'
import { stateOf } from './state.ts'
import type { Whole } from './whole.ts'

const isIn =
  (...states: string[]) =>
  ({ project }: Whole) =>
    states.includes(stateOf(project))

/** In progress, taken on by a caseworker, and sure of its date (Complete 8.1, A and D). */
const isUnderWay = (of: Whole) =>
  isIn('active')(of) && of.project.caseworkerId !== null && !of.project.significantIsProvisional

/** Whose rows each export has (Complete 8.1, Prepare 1.7), out of all projects that are not deleted. */
export const rowsOfExports: Record<string, (of: Whole) => boolean> = {
  merged: () => true,
  'all-data-conversions': (of) => isConversion(of) && isUnderWay(of),
  'pre-conversion-grants': (of) => isConversion(of) && isIn('active', 'completed', 'order-revoked')(of),
  letters: (of) => isConversion(of) && isIn('active', 'completed')(of),
  'all-data-transfers': (of) => isTransfer(of) && isUnderWay(of),
  'pre-transfer-grants': (of) => isTransfer(of) && isIn('active', 'completed')(of),
  'academies-due-to-transfer': (of) => isTransfer(of) && isIn('active', 'completed')(of),
  'prepare-conversions': isConversion,
  'prepare-transfers': isTransfer,
}
