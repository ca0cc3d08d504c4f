import { grantLevels, sponsoredGrants } from '#lib/labels'
import { defineColumns } from '#lib/catalogue/model/column'
import { unlessNotApplicable } from '#lib/catalogue/model/task-status'
import { coded, field, orUnconfirmed } from '#lib/catalogue/model/value'

const level = field('opening', 'grantLevel')

// Complete 8.3, with the exception of its blind spot: a certificate that nobody awaits is not applicable, not unconfirmed.
export const grantColumns = defineColumns('Grants', [
  {
    id: 'sponsored_grant_type',
    heading: 'Project route and sponsored grant type',
    type: 'code',
    appliesTo: 'conversions',
    meaning:
      'The sponsored support grant that the school gets; Voluntary converter - not eligible where it gets none, unconfirmed until chosen.',
    value: unlessNotApplicable(
      'sponsored-support-grant',
      orUnconfirmed(coded(level, sponsoredGrants)),
      'Voluntary converter - not eligible',
    ),
  },
  {
    id: 'transfer_grant_level',
    heading: 'Transfer grant level',
    type: 'code',
    appliesTo: 'transfers',
    meaning: 'The level of grant that the trust gets; not applicable where it gets none, unconfirmed until chosen.',
    value: unlessNotApplicable('transfer-grant', orUnconfirmed(coded(level, grantLevels))),
  },
  {
    id: 'expenditure_certificate_received',
    heading: 'Date the declaration of expenditure certificate was received',
    type: 'date',
    meaning: 'Not applicable where no grant was received, unconfirmed until it comes.',
    value: unlessNotApplicable('expenditure-certificate', orUnconfirmed(field('opening', 'certificateReceivedOn'))),
  },
])
