import type { Region } from '#lib/labels'
import { noDiocese } from '#lib/reference/schools/school-facts'
import { syntheticId } from '../generator/synthetic-id.ts'
import { constituencyOf, firstNames, lastNames, schoolNames, towns } from '../generator/names.ts'
import { random } from '#lib/platform/random'
import type { Rows } from '../generator/rows.ts'
import { syntheticPostcode } from './trusts.ts'

export type Authority = { id: string; code: string; region: Region }

/** What a scenario decides about a school; everything else follows from its URN. */
type SchoolSpec = {
  type: keyof typeof types
  status: 'open' | 'closed' | 'proposed'
  authority: Authority
  openedOn: Date
  closedOn?: Date | null
  trustId?: string | null
  /** The school that an academy replaces: name and town are the same. */
  formerUrn?: number
}

const types = {
  community: { code: '1', name: 'Community school', groupCode: '4', groupName: 'Local authority maintained schools' },
  voluntaryAided: {
    code: '2',
    name: 'Voluntary aided school',
    groupCode: '4',
    groupName: 'Local authority maintained schools',
  },
  special: { code: '7', name: 'Community special school', groupCode: '5', groupName: 'Special schools' },
  pupilReferralUnit: {
    code: '14',
    name: 'Pupil referral unit',
    groupCode: '4',
    groupName: 'Local authority maintained schools',
  },
  converter: { code: '34', name: 'Academy converter', groupCode: '10', groupName: 'Academies' },
  specialConverter: { code: '44', name: 'Academy special converter', groupCode: '10', groupName: 'Academies' },
  sponsorLed: { code: '28', name: 'Academy sponsor led', groupCode: '10', groupName: 'Academies' },
}
const statuses = {
  open: { statusCode: '1', statusName: 'Open' },
  closed: { statusCode: '2', statusName: 'Closed' },
  proposed: { statusCode: '4', statusName: 'Proposed to open' },
}
const phases = [
  { code: '2', name: 'Primary', lowAge: 4, highAge: 11, word: 'Primary School' },
  { code: '2', name: 'Primary', lowAge: 3, highAge: 7, word: 'Infant School' },
  { code: '4', name: 'Secondary', lowAge: 11, highAge: 18, word: 'High School' },
  { code: '7', name: 'All-through', lowAge: 4, highAge: 16, word: 'School' },
]

export type School = {
  id: string
  urn: number
  name: string
  typeName: string
  phaseName: string
  dioceseCode: string
  capacity: number
  pupils: number
  /** The name of its academy, existing or planned. */
  academyName: string
}

const schoolId = (urn: number) => syntheticId('establishment', new Date('2000-09-01T00:00:00Z'), urn)

/** Adds the fictional school of a URN. Returns what other rows repeat of it. */
export function addSchool(rows: Rows, urn: number, spec: SchoolSpec): School {
  const { between, pick, once } = random(spec.formerUrn ?? urn)
  const phase = pick(phases)
  const name = pick(schoolNames)
  const town = pick(towns)
  const constituency = constituencyOf(town, spec.authority.region)
  const type = types[spec.type]
  const isFaith = spec.type === 'voluntaryAided' || name.startsWith('St ')
  const academyName = `${name} Academy`
  const pupils = between(60, 1400)
  const boys = between(Math.floor(pupils * 0.4), Math.floor(pupils * 0.6))
  const school = {
    id: schoolId(urn),
    urn,
    name: spec.formerUrn === undefined ? `${name} ${phase.word}` : academyName,
    typeName: type.name,
    phaseName: phase.name,
    dioceseCode: isFaith ? 'CE99' : noDiocese,
    capacity: pupils + between(0, 90),
    pupils,
  }
  rows.establishment.push({
    ...school,
    urn: String(urn),
    ukprn: String(10_000_000 + urn),
    localAuthorityId: spec.authority.id,
    establishmentNumber: String(2000 + (urn % 5000)),
    typeCode: type.code,
    typeGroupCode: type.groupCode,
    typeGroupName: type.groupName,
    ...statuses[spec.status],
    openedOn: spec.openedOn,
    closedOn: spec.closedOn ?? null,
    phaseCode: phase.code,
    lowAge: phase.lowAge,
    highAge: phase.highAge,
    nurseryProvision: phase.lowAge === 3 ? 'Has Nursery Classes' : 'No Nursery Classes',
    sixthForm: phase.highAge === 18 ? 'Has a sixth form' : 'Does not have a sixth form',
    gender: once(12) ? 'Girls' : 'Mixed',
    religiousCharacter: isFaith ? 'Church of England' : 'None',
    dioceseName: isFaith ? `Diocese of ${town}` : null,
    boys,
    girls: pupils - boys,
    percentFreeMeals: between(20, 600) / 10,
    trustId: spec.trustId ?? null,
    street: `${between(1, 200)} School Lane`,
    locality: once(3) ? 'Hilltop' : null,
    address3: once(9) ? 'Near the church' : null,
    town,
    county: once(2) ? `${town}shire` : null,
    postcode: syntheticPostcode(urn),
    website: `https://school-${urn}.example`,
    // A range reserved for drama (Ofcom).
    telephone: `01632960${String(urn % 1000).padStart(3, '0')}`,
    headTitle: pick(['Mr', 'Mrs', 'Ms', 'Dr']),
    headFirstName: pick(firstNames),
    headLastName: pick(lastNames),
    region: spec.authority.region,
    constituencyCode: constituency.code,
    constituencyName: constituency.name,
    lastChangedOn: new Date('2026-10-01T00:00:00Z'),
  })
  return { ...school, academyName }
}
