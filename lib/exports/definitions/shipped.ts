import type { ShippedExport } from './definition.ts'
import { academiesDueToTransfer } from '#lib/exports/definitions/teams/academies-due-to-transfer'
import { allDataConversions } from '#lib/exports/definitions/teams/all-data-conversions'
import { allDataTransfers } from '#lib/exports/definitions/teams/all-data-transfers'
import { letters } from '#lib/exports/definitions/teams/letters'
import { preConversionGrants } from '#lib/exports/definitions/teams/pre-conversion-grants'
import { prepareConversions } from '#lib/exports/definitions/teams/prepare-conversions'
import { prepareTransfers } from '#lib/exports/definitions/teams/prepare-transfers'
import { preTransferGrants } from '#lib/exports/definitions/teams/pre-transfer-grants'

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
