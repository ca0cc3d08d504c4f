import { transferAuthorityToProceed } from './conditions-met.ts'
import { transferCertificate } from './expenditure-certificate.ts'
import { transferHeadteacher } from './headteacher.ts'
import { transferIncomingTrustCeo } from './incoming-trust-ceo.ts'
import { transferMainContact } from './main-contact.ts'
import { academyTransferred } from './opened.ts'
import { transferKickOff } from './stakeholder-kick-off.ts'
import { transferArticles } from './transfer/articles-of-association.ts'
import { bankDetailsChanging } from './transfer/bank-details-changing.ts'
import { churchTermination } from './transfer/church-agreement-termination.ts'
import { transferChurchAgreement } from './transfer/church-supplemental-agreement.ts'
import { closureDeclaration } from './transfer/closure-or-transfer-declaration.ts'
import { transferCommercialTransfer } from './transfer/commercial-transfer-agreement.ts'
import { deedOfNovation } from './transfer/deed-of-novation-and-variation.ts'
import { transferDeedOfVariation } from './transfer/deed-of-variation.ts'
import { financialInformation } from './transfer/financial-information.ts'
import { formM } from './transfer/form-m.ts'
import { landConsentLetter } from './transfer/land-consent-letter.ts'
import { masterTermination } from './transfer/master-agreement-termination.ts'
import { transferMasterAgreement } from './transfer/master-funding-agreement.ts'
import { newUrnAndRecord } from './transfer/new-urn-and-record.ts'
import { outgoingTrustCeo } from './transfer/outgoing-trust-ceo.ts'
import { transferRedaction } from './transfer/redact-and-send.ts'
import { transferRiskProtection } from './transfer/risk-protection-arrangements.ts'
import { transferSupplementalAgreement } from './transfer/supplemental-funding-agreement.ts'
import { transferGrant } from './transfer/transfer-grant.ts'
import { trustCompletedActions } from './transfer/trust-completed-actions.ts'
import type { Task } from '#lib/tasks/task'

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
