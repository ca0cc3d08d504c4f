import type { ShippedExport } from '#lib/exports/model/definition'
import { academiesDueToTransfer } from './academies-due-to-transfer.ts'
import { allDataConversions } from './all-data-conversions.ts'
import { allDataTransfers } from './all-data-transfers.ts'
import { letters } from './letters.ts'
import { preConversionGrants } from './pre-conversion-grants.ts'
import { prepareConversions } from './prepare-conversions.ts'
import { prepareTransfers } from './prepare-transfers.ts'
import { preTransferGrants } from './pre-transfer-grants.ts'

/** The exports of teams that the service brings with it, in the order they are listed. */
export const shippedExports: readonly ShippedExport[] = [
  preConversionGrants,
  preTransferGrants,
  letters,
  academiesDueToTransfer,
  allDataConversions,
  allDataTransfers,
  prepareConversions,
  prepareTransfers,
]
