import { transferAuthorityToProceed } from './conditions-met.ts'
import { transferCertificate } from './expenditure-certificate.ts'
import { transferHeadteacher } from './headteacher.ts'
import { transferIncomingTrustCeo } from './incoming-trust-ceo.ts'
import { transferMainContact } from './main-contact.ts'
import { academyTransferred } from './opened.ts'
import { transferKickOff } from './stakeholder-kick-off.ts'
import { transferArticles } from '#lib/task-lists/definitions/complete/transfer/articles-of-association'
import { bankDetailsChanging } from '#lib/task-lists/definitions/complete/transfer/bank-details-changing'
import { churchTermination } from '#lib/task-lists/definitions/complete/transfer/church-agreement-termination'
import { transferChurchAgreement } from '#lib/task-lists/definitions/complete/transfer/church-supplemental-agreement'
import { closureDeclaration } from '#lib/task-lists/definitions/complete/transfer/closure-or-transfer-declaration'
import { transferCommercialTransfer } from '#lib/task-lists/definitions/complete/transfer/commercial-transfer-agreement'
import { deedOfNovation } from '#lib/task-lists/definitions/complete/transfer/deed-of-novation-and-variation'
import { transferDeedOfVariation } from '#lib/task-lists/definitions/complete/transfer/deed-of-variation'
import { financialInformation } from '#lib/task-lists/definitions/complete/transfer/financial-information'
import { formM } from '#lib/task-lists/definitions/complete/transfer/form-m'
import { landConsentLetter } from '#lib/task-lists/definitions/complete/transfer/land-consent-letter'
import { masterTermination } from '#lib/task-lists/definitions/complete/transfer/master-agreement-termination'
import { transferMasterAgreement } from '#lib/task-lists/definitions/complete/transfer/master-funding-agreement'
import { newUrnAndRecord } from '#lib/task-lists/definitions/complete/transfer/new-urn-and-record'
import { outgoingTrustCeo } from '#lib/task-lists/definitions/complete/transfer/outgoing-trust-ceo'
import { transferRedaction } from '#lib/task-lists/definitions/complete/transfer/redact-and-send'
import { transferRiskProtection } from '#lib/task-lists/definitions/complete/transfer/risk-protection-arrangements'
import { transferSupplementalAgreement } from '#lib/task-lists/definitions/complete/transfer/supplemental-funding-agreement'
import { transferGrant } from '#lib/task-lists/definitions/complete/transfer/transfer-grant'
import { trustCompletedActions } from '#lib/task-lists/definitions/complete/transfer/trust-completed-actions'
import type { Task } from '#lib/task-lists/model/task'

/** Complete 3.4: the tasks of a transfer once it is approved, in order; the handover, which it shares with conversions, comes first. */
export const transferTasks: readonly Task[] = [
  transferKickOff,
  transferRiskProtection,
  transferHeadteacher,
  transferIncomingTrustCeo,
  outgoingTrustCeo,
  transferMainContact,
  newUrnAndRecord,
  transferGrant,
  financialInformation,
  formM,
  landConsentLetter,
  transferSupplementalAgreement,
  deedOfNovation,
  transferChurchAgreement,
  transferMasterAgreement,
  transferArticles,
  transferDeedOfVariation,
  masterTermination,
  churchTermination,
  transferCommercialTransfer,
  closureDeclaration,
  bankDetailsChanging,
  trustCompletedActions,
  transferAuthorityToProceed,
  academyTransferred,
  transferRedaction,
  transferCertificate,
]
