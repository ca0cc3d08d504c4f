import type * as labels from '#lib/labels'
import type { Codes } from '#lib/labels'
import type { FormValues as Values } from '#lib/platform/forms/form-state'

/** The types that `prisma/schema` names behind a column, as `/// [Region]`; a list of the type where the column is one. */
declare global {
  namespace PrismaJson {
    type PersonKind = 'person' | 'system'
    type Role = labels.Role
    type KeyRole = labels.KeyRole
    type ProjectTeam = labels.ProjectTeam
    type ConsumerTeam = labels.ConsumerTeam
    type Team = ProjectTeam | ConsumerTeam
    type EmailKind = labels.EmailKind

    type ProjectType = labels.ProjectType
    type Route = labels.Route
    type ProposalOrigin = labels.ProposalOrigin
    type ProposalStatus = labels.ProposalStatus
    type Phase = labels.Phase
    type Outcome = labels.Outcome
    type Region = labels.Region
    type DecisionKind = labels.DecisionKind
    type DecisionMakerRole = labels.DecisionMakerRole
    type DecisionReason = Codes<typeof labels.decisionReasons>
    type DateChangeKind = labels.DateChangeKind
    type DateChangeReason = labels.DateChangeReason
    type HoldChangeKind = labels.HoldChangeKind
    type ClosureChangeKind = labels.ClosureChangeKind
    type ContactCategory = labels.ContactCategory
    type TaskStatuses = Record<string, labels.TaskStatus>

    type FormValues = Values

    type YesNo = labels.YesNo
    type YesNoNotApplicable = Codes<typeof labels.yesNoNotApplicable>
    type Recommendation = Codes<typeof labels.recommendations>
    type Form7Answer = Codes<typeof labels.form7Answers>
    type EqualityImpact = Codes<typeof labels.equalityImpacts>
    type TransferReason = Codes<typeof labels.transferReasons>
    type InterventionReason = Codes<typeof labels.interventionReasons>
    type InitiatedReason = Codes<typeof labels.initiatedReasons>
    type ClosureReason = Codes<typeof labels.closureReasons>
    type TransferType = Codes<typeof labels.transferTypes>
    type TransferBenefit = Codes<typeof labels.transferBenefits>
    type TransferRisk = Codes<typeof labels.transferRisks>
    type SponsoredGrant = Codes<typeof labels.sponsoredGrants>
    type SchoolSites = Codes<typeof labels.schoolSites>
    type PlanArranger = Codes<typeof labels.planArrangers>
    type PlanEnd = Codes<typeof labels.planEnds>
    type PlanConfidence = Codes<typeof labels.planConfidences>
    type PupilGroup = Codes<typeof labels.pupilGroups>
    type RiskProtection = Codes<typeof labels.riskProtections>
    type NurseryArrangement = Codes<typeof labels.nurseryArrangements>
    type GrantLevel = Codes<typeof labels.grantLevels>
    type Balance = Codes<typeof labels.balances>

    type DateBasis = labels.DateBasis
    type ExportQuestionKind = labels.ExportQuestionKind
    type DownloadFormat = Codes<typeof labels.downloadFormats>
    type DownloadContents = Codes<typeof labels.downloadContents>
    type DownloadHeader = Codes<typeof labels.downloadHeaders>
    type DownloadOutcome = Codes<typeof labels.downloadOutcomes>
    type ImportOutcome = labels.ImportOutcome
    type PerformanceStage = labels.PerformanceStage
    type PerformanceLevel = labels.PerformanceLevel
  }
}
