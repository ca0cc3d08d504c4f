import type { SeedContext } from './seed-context.ts'
import { addSchool, type Authority, type School } from '../reference/schools.ts'
import { addDays } from '../scenarios/scenario.ts'
import { trustId } from '../reference/trusts.ts'

const schoolTypes = ['community', 'community', 'voluntaryAided', 'special', 'pupilReferralUnit'] as const

/** Where a project's school is, and its academy, once there is one. */
export type PlacedSchool = { authority: Authority; school: School; academy?: School }

/** Adds the school of a project and its academy. */
export function addSchools(making: SeedContext): PlacedSchool {
  const authority = making.story.random.pick(making.world.authorities[making.story.region])
  const school = addSchoolOf(making, authority)
  return { authority, school, academy: addAcademyOf(making, authority, school) }
}

/** The school: closed once its academy has opened, or an academy that moves to the incoming trust. */
function addSchoolOf(
  { rows, story, numbers, outgoingTrust, incomingTrust }: SeedContext,
  authority: Authority,
): School {
  const urn = numbers.urn()
  const openedOn = new Date(Date.UTC(1950 + (urn % 60), 8, 1))
  if (story.type === 'transfer') {
    const trust = story.openedOn ? incomingTrust : outgoingTrust
    const type = urn % 5 === 0 ? 'specialConverter' : 'converter'
    return addSchool(rows, urn, { type, status: 'open', authority, openedOn, trustId: trustId(trust) })
  }
  const closedOn = story.openedOn && addDays(story.openedOn, -1)
  const status = closedOn ? 'closed' : 'open'
  return addSchool(rows, urn, { type: story.random.pick(schoolTypes), status, authority, openedOn, closedOn })
}

/** A conversion's academy gets its own number shortly before it opens; a transferring academy keeps the one it has. */
function addAcademyOf(making: SeedContext, authority: Authority, school: School): School | undefined {
  const { rows, story, numbers, incomingTrust } = making
  if (story.type === 'transfer') return school
  if (!story.openedOn && story.done < 4) return undefined
  const academy = addSchool(rows, numbers.urn(), {
    type: story.route === 'sponsored' ? 'sponsorLed' : 'converter',
    status: story.openedOn ? 'open' : 'proposed',
    authority,
    openedOn: story.significantOn,
    trustId: story.openedOn ? trustId(incomingTrust) : null,
    formerUrn: school.urn,
  })
  if (story.openedOn) {
    addLink(making, school, academy, 'Successor')
    addLink(making, academy, school, 'Predecessor')
  }
  return academy
}

const addLink = ({ rows, story, id }: SeedContext, from: School, to: School, linkType: string) =>
  rows.establishmentLink.push({
    id: id('establishmentLink', story.significantOn),
    establishmentId: from.id,
    linkUrn: String(to.urn),
    linkName: to.name,
    linkType,
    linkedOn: story.significantOn,
  })
