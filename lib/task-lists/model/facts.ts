import type {
  balances,
  closureReasons,
  Codes,
  equalityImpacts,
  form7Answers,
  grantLevels,
  initiatedReasons,
  interventionReasons,
  nurseryArrangements,
  pupilGroups,
  recommendations,
  riskProtections,
  schoolSites,
  sponsoredGrants,
  transferBenefits,
  transferReasons,
  transferRisks,
  transferTypes,
  yesNo,
  yesNoNotApplicable,
} from '#lib/labels'

type YesNo = Codes<typeof yesNo>
type YesNoNotApplicable = Codes<typeof yesNoNotApplicable>

/**
 * The typed columns that tasks fill, by noun: the table of the same name, a row of which every proposal (`preparation`) or project
 * (`overview`, `budget`, `opening`) has from its first day. `significantDate` is the project's conversion or transfer date: proposed while
 * preparing, confirmed once; writing it keeps its history (lib/casework/significant-dates/write.ts).
 */
export type Facts = {
  preparation: {
    proposedDecisionOn: Date
    previouslyConsideredOn: Date
    governingBodyResolution: YesNoNotApplicable
    consultation: YesNoNotApplicable
    diocesanConsent: YesNoNotApplicable
    foundationConsent: YesNoNotApplicable
    rationaleForProject: string
    rationaleForTrust: string
    recommendation: Codes<typeof recommendations>
    recommendationNotes: string
    author: string
    clearedBy: string
    sponsorName: string
    sponsorReference: string
    form7Received: Codes<typeof form7Answers>
    form7ReceivedOn: Date
    orderPackSentOn: Date
    risksAndIssues: string
    templateSentOn: Date
    templateReturnOn: Date
    templateComments: string
    templateLink: string
    equalityImpact: Codes<typeof equalityImpacts>
    equalityReduction: string
    transferReason: Codes<typeof transferReasons>
    interventionReasons: Codes<typeof interventionReasons>[]
    initiatedReason: Codes<typeof initiatedReasons>
    closureReason: Codes<typeof closureReasons>
    transferType: Codes<typeof transferTypes>
    otherTransferType: string
    outgoingTrustResolution: YesNoNotApplicable
    incomingTrustAgreement: YesNoNotApplicable
    benefits: Codes<typeof transferBenefits>[]
    otherBenefit: string
    anyRisks: YesNo
    risks: Codes<typeof transferRisks>[]
    highProfileRisk: string
    landAndBuildingsRisk: string
    financeAndDebtRisk: string
    otherRisk: string
    equalityAssessed: YesNo
    supportGrantType: Codes<typeof sponsoredGrants>
    keepsDefaultGrant: YesNo
    supportGrantAmount: number
    supportGrantReason: string
    environmentalGrant: YesNo
    schoolSites: Codes<typeof schoolSites>
    annexBSaved: YesNo
    annexBLink: string
    applicationFormSaved: YesNo
    applicationFormLink: string
  }
  overview: {
    publishedAdmissionNumber: number
    viabilityIssues: YesNo
    financialDeficit: YesNo
    pfiScheme: YesNo
    pfiDetails: string
    distanceMiles: number
    distanceDetails: string
    mpName: string
    mpParty: string
    pupilGroups: Codes<typeof pupilGroups>[]
    placesFundedFor: number
    residentialPlaces: number
    fundedResidentialPlaces: number
    alternativeProvisionPlaces: number
    specialUnitPlaces: number
    medicalPlaces: number
    postSixteenPlaces: number
    yearOneCapacity: number
    yearOnePupils: number
    yearTwoCapacity: number
    yearTwoPupils: number
    yearThreeCapacity: number
    yearThreePupils: number
    forecastNotes: string
    pupilNotes: string
  }
  budget: {
    currentYearEndsOn: Date
    currentYearRevenue: number
    currentYearCapital: number
    nextYearEndsOn: Date
    nextYearRevenue: number
    nextYearCapital: number
    notes: string
  }
  opening: {
    riskProtection: Codes<typeof riskProtections>
    commercialReason: string
    conditionsMet: true
    openedOn: Date
    academyName: string
    nurseryArrangement: Codes<typeof nurseryArrangements>
    capacityToYear6: number
    capacityToYear11: number
    capacityFromYear12: number
    payrollDeadlineOn: Date
    grantLevel: Codes<typeof grantLevels>
    certificateReceivedOn: Date
    academyBalance: Codes<typeof balances>
    trustBalance: Codes<typeof balances>
    bankDetailsChanging: YesNo
    tenancyAtWill: YesNo
    licenceToOccupy: YesNo
    supplementalHasPfi: YesNo
    masterHasPfi: YesNo
    dbsChecks: YesNo
    /** Contacts of the project, by id. */
    headteacherId: string
    chairOfGovernorsId: string
    incomingTrustCeoId: string
    outgoingTrustCeoId: string
    mainContactId: string
    /** The main contact is no contact of the project, but the director of children's services of its local authority. */
    mainContactIsDirector: true
  }
  significantDate: { proposed: Date; confirmed: Date }
}

/** The nouns of which every project has a row; `preparation` is the proposal's. */
const projectNouns = ['overview', 'budget', 'opening'] as const
export type FactTable = 'preparation' | (typeof projectNouns)[number]

type PathsOf<Noun extends keyof Facts> = `${Noun}.${keyof Facts[Noun] & string}`
export type FactPath = { [Noun in keyof Facts]: PathsOf<Noun> }[keyof Facts]
export type FactValue<Path extends FactPath> = Path extends `${infer Noun extends keyof Facts}.${infer Name}`
  ? Name extends keyof Facts[Noun]
    ? Facts[Noun][Name]
    : never
  : never

/** `opening.openedOn` as its noun and name. */
export function splitPath(path: FactPath): [noun: keyof Facts, name: string] {
  const dot = path.indexOf('.')
  return [path.slice(0, dot) as keyof Facts, path.slice(dot + 1)]
}
