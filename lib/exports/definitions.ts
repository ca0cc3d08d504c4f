import { found } from '#lib/errors'
import type { ExportDefinition } from './definition.ts'
import { academiesDueToTransfer } from './teams/academies-due-to-transfer.ts'
import { merged } from './teams/merged.ts'
import { preConversionGrants } from './teams/pre-conversion-grants.ts'
import { prepareConversions } from './teams/prepare-conversions.ts'
import { prepareTransfers } from './teams/prepare-transfers.ts'

/** Every export, the merged one first. */
export const allExports: readonly ExportDefinition[] = [
  merged,
  preConversionGrants,
  academiesDueToTransfer,
  prepareConversions,
  prepareTransfers,
]

/** The export of that id. Throws NotFound. */
export const getExport = (id: string): ExportDefinition =>
  found(
    allExports.find((definition) => definition.id === id),
    `Export ${id}`,
  )

/** Whether a file of the export tells of people. */
export const holdsPersonalData = ({ columns }: ExportDefinition) => columns.some(({ column }) => column.personal)
