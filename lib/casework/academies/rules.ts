import type { ProjectType, Outcome, Phase } from '#lib/labels'
import { isAcademy, openStatusCodes } from '#lib/casework/proposals/creating/rules'

type Registered = { name: string; urn: string; typeCode: string | null; statusCode: string | null }

/** The register's code of an establishment that is proposed to open. */
const proposedToOpen = '4'

/** Whether a project ends in an academy of its own, so that its URN can be recorded: a conversion that goes ahead or is completed. */
export const becomesAcademy = ({
  type,
  phase,
  outcome,
}: {
  type: ProjectType
  phase: Phase
  outcome: Outcome | null
}) => type === 'conversion' && phase !== 'preparing' && (outcome === null || outcome === 'completed')

/** Why an establishment is not the academy that a school becomes, as a sentence; undefined when it can be (Complete 6). */
export function academyProblem(academy: Registered, school: { urn: string }): string | undefined {
  if (academy.urn === school.urn) return 'This is the URN of the school itself. Enter the URN of the academy.'
  if (!isAcademy(academy)) return `${academy.name} is not an academy. Check the URN.`
  if (!openStatusCodes.has(academy.statusCode ?? '') && academy.statusCode !== proposedToOpen)
    return `${academy.name} is neither open nor proposed to open. Check the URN.`
  return undefined
}

/** What somebody is told whose URN the register does not have. */
export const unknownUrn = (urn: string) =>
  `The register has nothing with the URN ${urn}. Check the number. A new academy can take a day to appear there: import the register's latest files and try again.`
