import type { ShippedExport } from './definition.ts'
import { academiesDueToTransfer } from './teams/academies-due-to-transfer.ts'
import { allDataConversions } from './teams/all-data-conversions.ts'
import { allDataTransfers } from './teams/all-data-transfers.ts'
import { letters } from './teams/letters.ts'
import { preConversionGrants } from './teams/pre-conversion-grants.ts'
import { prepareConversions } from './teams/prepare-conversions.ts'
import { prepareTransfers } from './teams/prepare-transfers.ts'
import { preTransferGrants } from './teams/pre-transfer-grants.ts'

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
