import type { YesNo } from '#lib/labels'
import { suggestsViabilityIssues } from '#lib/reference/schools/fullness'
import type { NewProposal } from '#lib/casework/proposals/creating/insert'
import type { ReceivedConversion, ReceivedTransfer } from './schema.ts'

type Application = NonNullable<NewProposal['application']>
type Counted = { pupils: number | null; capacity: number | null }

const yesNo = (truth: boolean): YesNo => (truth ? 'yes' : 'no')
const known = (truth: boolean | null | undefined): YesNo | null => (truth == null ? null : yesNo(truth))

/** What an application to convert fills in: what the school said, and what follows from it (Prepare 2.3). */
export function prefillConversion(received: ReceivedConversion, school: Counted): Application {
  const { currentYear, nextYear } = received.budget ?? {}
  const revenue = currentYear?.revenue ?? null
  return {
    proposal: {
      applicationReference: received.applicationReference,
      applicationReceivedOn: received.receivedOn,
    },
    significantOn: received.proposedConversionOn ?? null,
    preparation: {
      rationaleForTrust: received.rationaleForTrust || null,
      // A governing body applies by a resolution.
      governingBodyResolution: 'yes',
      consultation: known(received.hasConsulted),
    },
    overview: {
      publishedAdmissionNumber: received.publishedAdmissionNumber ?? null,
      pfiScheme: known(received.pfi?.isPartOfScheme),
      pfiDetails: received.pfi?.isPartOfScheme ? received.pfi.scheme || null : null,
      viabilityIssues: known(suggestsViabilityIssues(school)),
      financialDeficit: revenue === null ? null : yesNo(revenue < 0),
      yearOnePupils: received.forecastPupils?.yearOne ?? null,
      yearTwoPupils: received.forecastPupils?.yearTwo ?? null,
      yearThreePupils: received.forecastPupils?.yearThree ?? null,
    },
    budget: {
      currentYearEndsOn: currentYear?.endsOn ?? null,
      currentYearRevenue: revenue,
      currentYearCapital: currentYear?.capital ?? null,
      nextYearEndsOn: nextYear?.endsOn ?? null,
      nextYearRevenue: nextYear?.revenue ?? null,
      nextYearCapital: nextYear?.capital ?? null,
    },
  }
}

/** What an application to transfer fills in. */
export const prefillTransfer = (received: ReceivedTransfer): Application => ({
  proposal: {
    applicationReference: received.applicationReference,
    applicationReceivedOn: received.receivedOn,
  },
  significantOn: received.proposedTransferOn ?? null,
  preparation: { rationaleForProject: received.rationale || null },
})
