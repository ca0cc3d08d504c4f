import { conversionConditionsMet } from './conditions-met.ts'
import { longLease } from '#lib/task-lists/definitions/complete/conversion/125-year-lease'
import { academyName } from '#lib/task-lists/definitions/complete/conversion/academy-name'
import { conversionArticles } from '#lib/task-lists/definitions/complete/conversion/articles-of-association'
import { chairOfGovernors } from '#lib/task-lists/definitions/complete/conversion/chair-of-governors'
import { childrensCentre } from '#lib/task-lists/definitions/complete/conversion/childrens-centre'
import { conversionChurchAgreement } from '#lib/task-lists/definitions/complete/conversion/church-supplemental-agreement'
import { conversionCommercialTransfer } from '#lib/task-lists/definitions/complete/conversion/commercial-transfer-agreement'
import { conversionSupportGrant } from '#lib/task-lists/definitions/complete/conversion/conversion-support-grant'
import { dbsChecks } from '#lib/task-lists/definitions/complete/conversion/dbs-checks'
import { conversionDeedOfVariation } from '#lib/task-lists/definitions/complete/conversion/deed-of-variation'
import { directionToTransfer } from '#lib/task-lists/definitions/complete/conversion/direction-to-transfer'
import { highNeedsChanges } from '#lib/task-lists/definitions/complete/conversion/high-needs-changes'
import { highNeedsPlaces } from '#lib/task-lists/definitions/complete/conversion/high-needs-places'
import { landQuestionnaire } from '#lib/task-lists/definitions/complete/conversion/land-questionnaire'
import { conversionMasterAgreement } from '#lib/task-lists/definitions/complete/conversion/master-funding-agreement'
import { nurseryArrangement } from '#lib/task-lists/definitions/complete/conversion/nursery-arrangement'
import { payrollDeadline } from '#lib/task-lists/definitions/complete/conversion/payroll-deadline'
import { postDecisionActions } from '#lib/task-lists/definitions/complete/conversion/post-decision-actions'
import { privateFinanceInitiative } from '#lib/task-lists/definitions/complete/conversion/private-finance-initiative'
import { proposedCapacity } from '#lib/task-lists/definitions/complete/conversion/proposed-capacity'
import { conversionRedaction } from '#lib/task-lists/definitions/complete/conversion/redact-and-send'
import { riskProtectionArrangements } from '#lib/task-lists/definitions/complete/conversion/risk-protection-arrangements'
import { schoolBankDetails } from '#lib/task-lists/definitions/complete/conversion/school-bank-details'
import { schoolCompletedActions } from '#lib/task-lists/definitions/complete/conversion/school-completed-actions'
import { sponsoredSupportGrant } from '#lib/task-lists/definitions/complete/conversion/sponsored-support-grant'
import { statutoryConsultation } from '#lib/task-lists/definitions/complete/conversion/statutory-consultation'
import { subleases } from '#lib/task-lists/definitions/complete/conversion/subleases'
import { conversionSupplementalAgreement } from '#lib/task-lists/definitions/complete/conversion/supplemental-funding-agreement'
import { tenancyAtWill } from '#lib/task-lists/definitions/complete/conversion/tenancy-at-will'
import { thirdPartyLeases } from '#lib/task-lists/definitions/complete/conversion/third-party-leases'
import { trustModificationOrder } from '#lib/task-lists/definitions/complete/conversion/trust-modification-order'
import { tupeConsultation } from '#lib/task-lists/definitions/complete/conversion/tupe-consultation'
import { conversionCertificate } from './expenditure-certificate.ts'
import { handover } from './handover.ts'
import { conversionHeadteacher } from './headteacher.ts'
import { conversionIncomingTrustCeo } from './incoming-trust-ceo.ts'
import { conversionMainContact } from './main-contact.ts'
import { academyOpened } from './opened.ts'
import { conversionKickOff } from './stakeholder-kick-off.ts'
import type { Task } from '#lib/task-lists/model/task'

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
