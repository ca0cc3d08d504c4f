import type { Codes, riskProtections, yesNo, yesNoNotApplicable } from '#lib/labels'

type YesNo = Codes<typeof yesNo>
type YesNoNotApplicable = Codes<typeof yesNoNotApplicable>

/**
 * The typed columns that tasks fill, by noun: the table of the same name, a row of which every proposal (`preparation`) or project
 * (`overview`, `opening`) has from its first day. `significantDate` is the project's conversion or transfer date: proposed while
 * preparing, confirmed once; writing it keeps its history (lib/tasks/significant-date.ts).
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
  }
  overview: {
    publishedAdmissionNumber: number
    viabilityIssues: YesNo
    financialDeficit: YesNo
    pfiScheme: YesNo
    pfiDetails: string
    distanceMiles: number
    distanceDetails: string
  }
  opening: {
    riskProtection: Codes<typeof riskProtections>
    commercialReason: string
    conditionsMet: true
    openedOn: Date
  }
  significantDate: { proposed: Date; confirmed: Date }
}

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
