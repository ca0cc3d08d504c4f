import type { ProjectType, Route } from '#lib/labels'

/**
 * How the incoming trust of a proposal may be changed while it is prepared (Prepare 3.3): a new trust is renamed; that of a sponsored
 * conversion or a transfer is selected; a voluntary conversion keeps the trust that it applied to join, if it has one.
 */
export function trustChangeOf(proposal: {
  type: ProjectType
  route: Route | null
  formsNewTrust: boolean
  hasTrust: boolean
}): 'rename' | 'select' | 'none' {
  if (proposal.formsNewTrust) return 'rename'
  return proposal.type === 'transfer' || proposal.route === 'sponsored' || !proposal.hasTrust ? 'select' : 'none'
}

export const keepsTrust =
  'The trust of a voluntary conversion is the one that the school applied to join, so it cannot be changed.'
