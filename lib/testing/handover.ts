import type { Principal } from '#lib/access/principal'
import { handOver as handOverWith } from '#lib/projects/handover/commands'
import type { Handover } from '#lib/projects/handover/questions'

const folder = 'https://educationgovuk.sharepoint.com/sites/example'

/** A handover with everything that it asks. */
export const aHandover: Handover = {
  to: 'regional-casework-services',
  comments: 'The governors meet in March',
  schoolLink: `${folder}/school`,
  incomingTrustLink: `${folder}/trust`,
  outgoingTrustLink: null,
  twoRequiresImprovement: 'no',
}

/** Hands a project over through the product's own command. */
export const handOver = (who: Principal, projectId: string, to: Handover['to']) =>
  handOverWith(who, projectId, { ...aHandover, to })
