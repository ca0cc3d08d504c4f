import { conversionConditionsMet } from './conditions-met.ts'
import { longLease } from './conversion/125-year-lease.ts'
import { academyName } from './conversion/academy-name.ts'
import { conversionArticles } from './conversion/articles-of-association.ts'
import { chairOfGovernors } from './conversion/chair-of-governors.ts'
import { childrensCentre } from './conversion/childrens-centre.ts'
import { conversionChurchAgreement } from './conversion/church-supplemental-agreement.ts'
import { conversionCommercialTransfer } from './conversion/commercial-transfer-agreement.ts'
import { conversionSupportGrant } from './conversion/conversion-support-grant.ts'
import { dbsChecks } from './conversion/dbs-checks.ts'
import { conversionDeedOfVariation } from './conversion/deed-of-variation.ts'
import { directionToTransfer } from './conversion/direction-to-transfer.ts'
import { highNeedsChanges } from './conversion/high-needs-changes.ts'
import { highNeedsPlaces } from './conversion/high-needs-places.ts'
import { landQuestionnaire } from './conversion/land-questionnaire.ts'
import { conversionMasterAgreement } from './conversion/master-funding-agreement.ts'
import { nurseryArrangement } from './conversion/nursery-arrangement.ts'
import { payrollDeadline } from './conversion/payroll-deadline.ts'
import { postDecisionActions } from './conversion/post-decision-actions.ts'
import { privateFinanceInitiative } from './conversion/private-finance-initiative.ts'
import { proposedCapacity } from './conversion/proposed-capacity.ts'
import { conversionRedaction } from './conversion/redact-and-send.ts'
import { riskProtectionArrangements } from './conversion/risk-protection-arrangements.ts'
import { schoolBankDetails } from './conversion/school-bank-details.ts'
import { schoolCompletedActions } from './conversion/school-completed-actions.ts'
import { sponsoredSupportGrant } from './conversion/sponsored-support-grant.ts'
import { statutoryConsultation } from './conversion/statutory-consultation.ts'
import { subleases } from './conversion/subleases.ts'
import { conversionSupplementalAgreement } from './conversion/supplemental-funding-agreement.ts'
import { tenancyAtWill } from './conversion/tenancy-at-will.ts'
import { thirdPartyLeases } from './conversion/third-party-leases.ts'
import { trustModificationOrder } from './conversion/trust-modification-order.ts'
import { tupeConsultation } from './conversion/tupe-consultation.ts'
import { conversionCertificate } from './expenditure-certificate.ts'
import { handover } from './handover.ts'
import { conversionHeadteacher } from './headteacher.ts'
import { conversionIncomingTrustCeo } from './incoming-trust-ceo.ts'
import { conversionMainContact } from './main-contact.ts'
import { academyOpened } from './opened.ts'
import { conversionKickOff } from './stakeholder-kick-off.ts'
import type { Task } from '#lib/tasks/task'

/** Complete 3.3: the tasks of a conversion once it is approved, in order. */
export const conversionTasks: readonly Task[] = [
  postDecisionActions,
  handover,
  conversionKickOff,
  riskProtectionArrangements,
  highNeedsPlaces,
  conversionSupportGrant,
  highNeedsChanges,
  sponsoredSupportGrant,
  nurseryArrangement,
  childrensCentre,
  statutoryConsultation,
  academyName,
  conversionHeadteacher,
  chairOfGovernors,
  conversionIncomingTrustCeo,
  conversionMainContact,
  proposedCapacity,
  payrollDeadline,
  landQuestionnaire,
  conversionSupplementalAgreement,
  conversionChurchAgreement,
  conversionMasterAgreement,
  conversionArticles,
  conversionDeedOfVariation,
  trustModificationOrder,
  directionToTransfer,
  longLease,
  subleases,
  thirdPartyLeases,
  tenancyAtWill,
  conversionCommercialTransfer,
  privateFinanceInitiative,
  schoolBankDetails,
  schoolCompletedActions,
  conversionConditionsMet,
  tupeConsultation,
  dbsChecks,
  academyOpened,
  conversionRedaction,
  conversionCertificate,
]
