/** Every code of the service and how people read it. The check constraints of the database hold the same codes (a test compares). */

export const regions = {
  A: 'North East',
  B: 'North West',
  D: 'Yorkshire and the Humber',
  E: 'East Midlands',
  F: 'West Midlands',
  G: 'East of England',
  H: 'London',
  J: 'South East',
  K: 'South West',
} as const

/** The nine regional teams by the region (GIAS code) whose schools they look after. */
export const regionalTeamOf = {
  A: 'north-east',
  B: 'north-west',
  D: 'yorkshire-and-the-humber',
  E: 'east-midlands',
  F: 'west-midlands',
  G: 'east-of-england',
  H: 'london',
  J: 'south-east',
  K: 'south-west',
} as const

/** The ten teams that manage projects: nine regions and Regional casework services. */
export const projectTeams = {
  london: 'London',
  'south-east': 'South East',
  'yorkshire-and-the-humber': 'Yorkshire and the Humber',
  'north-west': 'North West',
  'east-of-england': 'East of England',
  'west-midlands': 'West Midlands',
  'north-east': 'North East',
  'south-west': 'South West',
  'east-midlands': 'East Midlands',
  'regional-casework-services': 'Regional casework services',
} as const

/** The teams that take data out; lib/exports/definitions/teams says which exports each owns. */
export const consumerTeams = {
  grants: 'Grants',
  letters: 'Letters',
  'academies-operations': 'Academies operations',
  'financial-oversight': 'Financial oversight',
  'business-support': 'Business support',
} as const

export const roles = {
  'delivery-officer': 'Delivery officer',
  caseworker: 'Caseworker',
  'team-lead': 'Team lead',
  'data-consumer': 'Data consumer',
  'service-support': 'Service support',
  admin: 'Admin',
} as const

/** What is published about how schools do. */
export const performanceStages = {
  'key-stage-2': 'Key stage 2',
  'key-stage-4': 'Key stage 4',
  'key-stage-5': 'Key stage 5',
  attendance: 'Attendance',
} as const
/** Whose results they are. */
export const performanceLevels = {
  school: 'School',
  'local-authority': 'Local authority average',
  england: 'National average',
} as const

/** What a key of another system may do. */
export const keyRoles = { 'data-consumer': 'Data consumer', 'application-service': 'Application service' } as const

export const projectTypes = { conversion: 'Conversion', transfer: 'Transfer' } as const
export const routes = { voluntary: 'Voluntary', sponsored: 'Sponsored' } as const
/** How a proposal came to be (Prepare 2.1). */
export const proposalOrigins = {
  officer: 'Created by a delivery officer',
  application: 'Application received',
} as const
export const phases = { preparing: 'Preparing', completing: 'Completing', closed: 'Closed' } as const
/** What happens to a project that rests. */
export const holdChanges = { held: 'Put on hold', resumed: 'Resumed' } as const
export type HoldChangeKind = Codes<typeof holdChanges>
/** What happens to a project after it is closed. */
export const closureChanges = { changed: 'Changed after closure', reopened: 'Reopened after closure' } as const
export type ClosureChangeKind = Codes<typeof closureChanges>

export const outcomes = {
  completed: 'Completed',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  'order-revoked': 'DAO revoked',
} as const

/** Where a project stands: its phase, whether somebody has taken it on yet, or how it ended. */
export const projectStates = {
  preparing: 'Preparing',
  'awaiting-handover': 'Waiting for handover',
  active: 'In progress',
  ...outcomes,
} as const

/** The dates that an export may be asked for by. */
export const dateBases = {
  significant: 'Conversion or transfer date',
  decision: 'Decision date',
  'proposed-decision': 'Proposed decision date',
  opened: 'Date the academy opened or transferred',
} as const

/** What somebody tells about an export. */
export const exportQuestionKinds = {
  'missing-column': 'A column is missing',
  'unclear-heading': 'A heading is unclear',
  other: 'Something else',
} as const

export const decisions = {
  approved: 'Approved',
  'approved-with-conditions': 'Approved with conditions',
  declined: 'Declined',
  deferred: 'Deferred',
  'order-revoked': 'Directive academy order revoked',
  withdrawn: 'Withdrawn',
} as const

/** Where a proposal stands: not decided yet, or its latest decision. */
export const proposalStatuses = {
  'pre-decision': 'Pre decision',
  ...decisions,
  'order-revoked': outcomes['order-revoked'],
} as const

export const decisionMakerRoles = {
  'regional-director-for-region': 'Regional Director for the region',
  'other-regional-director': 'A different Regional Director',
  minister: 'Minister',
  'director-general': 'Director General',
  'deputy-director': 'Deputy Director',
  'grade-6': 'Grade 6',
  none: 'None',
} as const

export const declinedReasons = {
  finance: 'Finance',
  performance: 'Performance',
  governance: 'Governance',
  'choice-of-trust': 'Choice of trust',
  other: 'Other',
} as const

export const deferredReasons = {
  'additional-information-needed': 'Additional information needed',
  'awaiting-next-ofsted-report': 'Awaiting next Ofsted report',
  'performance-concerns': 'Performance concerns',
  other: 'Other',
} as const

/** Why a directive academy order was revoked. */
export const orderRevokedReasons = {
  'school-rated-good-or-outstanding': 'School rated good or outstanding',
  'safeguarding-concerns-addressed': 'Safeguarding concerns addressed',
  'school-closed-or-closing': 'School closed or closing',
  'change-to-government-policy': 'Change to government policy',
} as const

export const decisionReasons = { ...declinedReasons, ...deferredReasons, ...orderRevokedReasons } as const

export const dateChangeKinds = {
  significant: 'Significant date',
  'proposed-decision': 'Proposed decision date',
} as const
/** Why a date moved; lib/task-lists/model/date-rules.ts says which reasons are offered when. */
export const dateChangeReasons = {
  'progressing-faster': 'Project is progressing faster than expected',
  'incoming-trust': 'Incoming trust',
  'outgoing-trust': 'Outgoing trust',
  school: 'School',
  academy: 'Academy',
  'local-authority': 'Local authority',
  diocese: 'Diocese',
  tupe: 'TUPE (Transfer of Undertakings (Protection of Employment))',
  pensions: 'Pensions',
  union: 'Union',
  'negative-press': 'Negative press coverage',
  governance: 'Governance',
  finance: 'Finance',
  viability: 'Viability',
  land: 'Land',
  buildings: 'Buildings',
  'legal-documents': 'Legal documents',
  'commercial-transfer-agreement': 'Commercial transfer agreement',
  'correcting-an-error': 'Correcting an error',
  'voluntary-deferral': 'Voluntary deferral',
  'in-a-federation': 'In a federation',
  'decision-conditions': 'Decision conditions not met',
  'stakeholder-kick-off': 'Confirmed as part of the external stakeholder kick-off',
} as const

export const yesNo = { yes: 'Yes', no: 'No' } as const
export const yesNoNotApplicable = { yes: 'Yes', no: 'No', 'not-applicable': 'Not applicable' } as const

export const recommendations = {
  approve: 'Approve',
  'approve-with-conditions': 'Approve with conditions',
  defer: 'Defer',
  decline: 'Decline',
} as const

export const form7Answers = {
  yes: 'Yes',
  no: 'No',
  'not-sure': 'Not sure',
  'not-applicable': 'Not applicable',
} as const

/** Whom a pupil referral unit is for. */
export const pupilGroups = {
  'permanently-excluded': 'Permanently excluded',
  'medical-and-health-needs': 'Medical and health needs',
  'teenage-mums': 'Teenage mums',
} as const

/** How likely a change is to affect people with protected characteristics more than others (public sector equality duty). */
export const equalityImpacts = { unlikely: 'Unlikely', 'some-impact': 'Some impact', likely: 'Likely' } as const

/** Why a transfer was started, and within that why in particular (Prepare 3.5, under plainer codes than the old ones). */
export const transferReasons = {
  intervention: 'Intervention',
  'initiated-by-trust': 'Initiated by the trust',
  closure: 'Sponsor or trust closure',
} as const
export const interventionReasons = {
  'inadequate-ofsted': 'Inadequate Ofsted inspection',
  finance: 'Finance',
  safeguarding: 'Safeguarding',
  'leadership-and-governance': 'Leadership and governance',
} as const
export const initiatedReasons = {
  'voluntary-transfer': 'Voluntary transfer',
  'strategic-consolidation': 'Strategic consolidation',
} as const
export const closureReasons = {
  'voluntary-closure': 'Voluntary closure',
  'voluntary-closure-after-intervention': 'Voluntary closure following intervention',
  'intervention-closure': 'Intervention closure',
} as const
export const transferTypes = {
  'sat-joins-mat': 'Closure of a single-academy trust, the academy joining a multi-academy trust',
  'mat-closes': 'Closure of a multi-academy trust, its academies joining another',
  'academy-moves': 'An academy moving from one multi-academy trust to another',
  'forms-mat': 'Academies joining together to form a new multi-academy trust',
  'trusts-merge': 'Closure of one or more multi-academy trusts to form a new one',
  other: 'Any other type of transfer',
} as const
export const transferBenefits = {
  'stronger-leadership': 'Stronger leadership',
  'stronger-governance': 'Stronger governance',
  'better-safeguarding': 'Better safeguarding',
  'secure-finances': 'Secure financial position',
  'central-services': 'A central finance team and central support',
  'better-results': 'Better pupil performance',
  'better-inspection': 'Better inspection results',
  'long-term-stability': 'Long-term stability',
  other: 'Other',
} as const
export const transferRisks = {
  'high-profile': 'High-profile transfer',
  'land-and-buildings': 'Complex land and building issues',
  'finance-and-debt': 'Finance and debt concerns',
  other: 'Other risks',
} as const

/** Who arranged a school improvement plan. */
export const planArrangers = {
  'local-authority': 'Local authority',
  'regional-director': 'Regional director',
  diocese: 'Diocese',
  other: 'Other',
} as const
/** When the support of a school improvement plan is expected to end. */
export const planEnds = {
  'proposed-decision': 'To the proposed decision',
  conversion: 'To conversion',
  unknown: 'Unknown',
  other: 'Other',
} as const
/** How sure people are that a school improvement plan will work. */
export const planConfidences = { high: 'High', medium: 'Medium', low: 'Low', none: 'No confidence' } as const

export const riskProtections = {
  standard: 'Standard RPA',
  'church-or-trust': 'Church or trust RPA',
  commercial: 'Commercial insurance',
} as const

export const nurseryArrangements = {
  'direct-provision': 'A direct provision',
  'trust-subsidiary': 'A subsidiary company of the trust',
  'independent-provider': 'An independent provider',
  'childrens-centre': 'A children’s centre',
} as const

/** The grants of a sponsored conversion; a transfer may also get the standard one. */
export const sponsoredGrants = {
  'fast-track': 'Fast track',
  intermediate: 'Intermediate',
  'full-sponsored': 'Full sponsored',
} as const
/** How many sites a pupil referral unit has: its default grant follows from it. */
export const schoolSites = { one: '1', two: '2', three: '3', four: '4', 'five-or-more': '5 or more' } as const
export const grantLevels = { standard: 'Standard transfer grant', ...sponsoredGrants } as const

export const balances = { surplus: 'Surplus', deficit: 'Deficit' } as const

export const contactCategories = {
  'school-or-academy': 'School or academy',
  'incoming-trust': 'Incoming trust',
  'outgoing-trust': 'Outgoing trust',
  'local-authority': 'Local authority',
  diocese: 'Diocese',
  solicitor: 'Solicitor',
  other: 'Other',
} as const
/** The people that every project of a kind has; they are asked for by name. */
export const contactRoles = {
  headteacher: 'Headteacher',
  'chair-of-governors': 'Chair of governors',
  'incoming-trust-ceo': 'Incoming trust CEO',
  'outgoing-trust-ceo': 'Outgoing trust CEO',
} as const

export const taskStatuses = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  completed: 'Completed',
  'not-applicable': 'Not applicable',
} as const

export const downloadFormats = { csv: 'CSV', xlsx: 'Excel (XLSX)', jsonl: 'JSON Lines' } as const
/** What the cells of a column of the exports hold. */
export const columnTypes = {
  text: 'Text',
  code: 'Text, one of a list',
  'yes-no': 'yes or no',
  integer: 'Whole number',
  decimal: 'Number',
  date: 'Date, like 2026-09-01',
  instant: 'Date and time in UTC',
} as const
/** What the header row of a file holds. */
export const downloadHeaders = { heading: 'Headings', id: 'Column ids' } as const
export const downloadContents = {
  rows: 'All rows',
  'changed-rows': 'Rows that have changed',
  changes: 'Changes, cell by cell',
} as const
export const downloadOutcomes = {
  started: 'Started',
  ready: 'Ready',
  completed: 'Completed',
  failed: 'Failed',
  abandoned: 'Stopped by the reader',
} as const

/** How an import that a page asked for went. */
export const importOutcomes = {
  waiting: 'Waiting',
  running: 'Importing',
  completed: 'Completed',
  refused: 'Refused',
  failed: 'Failed',
} as const
export type ImportOutcome = Codes<typeof importOutcomes>

/** What an e-mail tells somebody. */
export const emailKinds = {
  'proposal-assigned': 'Proposal assigned',
  'project-assigned': 'Project assigned',
  'project-handed-over': 'Project handed over',
  'person-added': 'Person added',
} as const

export type Codes<Dictionary> = keyof Dictionary & string
export type Region = Codes<typeof regions>
export type ProjectTeam = Codes<typeof projectTeams>
export type ConsumerTeam = Codes<typeof consumerTeams>
export type Role = Codes<typeof roles>
export type KeyRole = Codes<typeof keyRoles>
export type DateBasis = Codes<typeof dateBases>
export type ExportQuestionKind = Codes<typeof exportQuestionKinds>
export type YesNo = Codes<typeof yesNo>
export type ProjectType = Codes<typeof projectTypes>
export type Route = Codes<typeof routes>
export type ProposalOrigin = Codes<typeof proposalOrigins>
export type Phase = Codes<typeof phases>
export type DateChangeKind = Codes<typeof dateChangeKinds>
export type DateChangeReason = Codes<typeof dateChangeReasons>
export type Outcome = Codes<typeof outcomes>
export type ProposalStatus = Codes<typeof proposalStatuses>
export type DecisionKind = Codes<typeof decisions>
export type DecisionMakerRole = Codes<typeof decisionMakerRoles>
export type ContactCategory = Codes<typeof contactCategories>
export type ContactRole = Codes<typeof contactRoles>
export type TaskStatus = Codes<typeof taskStatuses>
export type EmailKind = Codes<typeof emailKinds>
export type PerformanceStage = Codes<typeof performanceStages>
export type PerformanceLevel = Codes<typeof performanceLevels>

/** The codes of a dictionary, in its order: `z.enum(codesOf(regions))`. */
export const codesOf = <Dictionary extends Record<string, unknown>>(dictionary: Dictionary) =>
  Object.keys(dictionary) as [Codes<Dictionary>, ...Codes<Dictionary>[]]

/** The label of a code; the code itself where it is unknown, '' for none. */
export const labelOf = (dictionary: Record<string, string>, code: string | null | undefined): string =>
  code == null ? '' : (dictionary[code] ?? code)
