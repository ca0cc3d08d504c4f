import type { SeedContext } from './seed-context.ts'
import { addSchool, type Authority, type School } from '../reference/schools.ts'
import { addDays } from '../scenarios/scenario.ts'
import { trustId } from '../reference/trusts.ts'

const schoolTypes = ['community', 'community', 'voluntaryAided', 'special', 'pupilReferralUnit'] as const

/** A project's local authority, its school, and its academy once it has a URN. */
export type ProjectSchools = { authority: Authority; school: School; academy?: School }

/** Adds the school of a project and its academy. */
export function addSchools(context: SeedContext): ProjectSchools {
  const authority = context.scenario.random.pick(context.referenceData.authorities[context.scenario.region])
  const school = addProjectSchool(context, authority)
  return { authority, school, academy: addAcademy(context, authority, school) }
}

/** The school: closed once its academy has opened, or an academy that moves to the incoming trust. */
function addProjectSchool(
  { rows, scenario, numbers, outgoingTrust, incomingTrust }: SeedContext,
  authority: Authority,
): School {
  const urn = numbers.urn()
  const openedOn = new Date(Date.UTC(1950 + (urn % 60), 8, 1))
  if (scenario.type === 'transfer') {
    const trust = scenario.openedOn ? incomingTrust : outgoingTrust
    const type = urn % 5 === 0 ? 'specialConverter' : 'converter'
    return addSchool(rows, urn, { type, status: 'open', authority, openedOn, trustId: trustId(trust) })
  }
  const closedOn = scenario.openedOn && addDays(scenario.openedOn, -1)
  const status = closedOn ? 'closed' : 'open'
  return addSchool(rows, urn, { type: scenario.random.pick(schoolTypes), status, authority, openedOn, closedOn })
}

/** A conversion's academy gets a URN shortly before it opens; a transferring academy has one already. */
function addAcademy(context: SeedContext, authority: Authority, school: School): School | undefined {
  const { rows, scenario, numbers, incomingTrust } = context
  if (scenario.type === 'transfer') return school
  if (!scenario.openedOn && scenario.done < 4) return undefined
  const academy = addSchool(rows, numbers.urn(), {
    type: scenario.route === 'sponsored' ? 'sponsorLed' : 'converter',
    status: scenario.openedOn ? 'open' : 'proposed',
    authority,
    openedOn: scenario.significantOn,
    trustId: scenario.openedOn ? trustId(incomingTrust) : null,
    formerUrn: school.urn,
  })
  if (scenario.openedOn) {
    addLink(context, school, academy, 'Successor')
    addLink(context, academy, school, 'Predecessor')
  }
  return academy
}

const addLink = ({ rows, scenario, id }: SeedContext, from: School, to: School, linkType: string) =>
  rows.establishmentLink.push({
    id: id('establishmentLink', scenario.significantOn),
    establishmentId: from.id,
    linkUrn: String(to.urn),
    linkName: to.name,
    linkType,
    linkedOn: scenario.significantOn,
  })
