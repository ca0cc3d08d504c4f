import type { ProjectType } from '#lib/labels'

/**
 * Establishment types that are academies already (Complete 2.3), with free schools, university technical colleges and studio schools,
 * which are academies under other names: they transfer, they do not convert.
 */
const academyTypeCodes = new Set(
  ['28', '33', '34', '42', '43', '44', '45', '46', '57'].concat('35', '36', '38', '39', '40', '41'),
)
/** Register status codes: open; open, but proposed to close. */
export const openStatusCodes: ReadonlySet<string> = new Set(['1', '3'])
/** Register status codes of trusts that nobody can join or leave. */
const endedTrustCodes = new Set(['CLOSED', 'CREATED_IN_ERROR'])

type RegisteredSchool = { name: string; typeCode: string | null; statusCode: string | null }
type RegisteredAcademy = RegisteredSchool & { trustId: string | null }
type RegisteredTrust = { name: string; statusCode: string | null; closedOn: Date | null }

const isOpen = ({ statusCode }: RegisteredSchool) => openStatusCodes.has(statusCode ?? '')
/** Whether the register has an establishment as an academy, or as a free school, college or studio school, which are academies too. */
export const isAcademy = ({ typeCode }: Pick<RegisteredSchool, 'typeCode'>) => academyTypeCodes.has(typeCode ?? '')

/** Why a school cannot be proposed for conversion, as a sentence; undefined when it can. */
export function conversionProblem(school: RegisteredSchool): string | undefined {
  if (!isOpen(school)) return `${school.name} is not open, so it cannot convert. Choose an open school.`
  if (isAcademy(school))
    return `${school.name} is an academy already. Only a school that is not an academy can convert.`
  return undefined
}

/** Why an academy cannot be proposed for transfer out of a trust, as a sentence; undefined when it can. */
export function transferProblem(academy: RegisteredAcademy, outgoingTrustId: string): string | undefined {
  if (!isOpen(academy)) return `${academy.name} is not open, so it cannot transfer.`
  if (!isAcademy(academy)) return `${academy.name} is not an academy. Only an academy can transfer.`
  if (academy.trustId !== outgoingTrustId) return `${academy.name} does not belong to the outgoing trust.`
  return undefined
}

/** Why nobody can join or leave a trust, as a sentence; undefined when they can. */
export function trustProblem({ name, statusCode, closedOn }: RegisteredTrust): string | undefined {
  if (closedOn || endedTrustCodes.has(statusCode ?? '')) return `${name} is closed. Select an open trust.`
  return undefined
}

/** Why a new trust cannot be formed any further: once the register has it, schools join it as any other trust. */
export const formedProblem = ({ name, trustId }: { name: string; trustId: string | null }): string | undefined =>
  trustId === null ? undefined : `${name} is in the register now. Go back and select it as an existing trust.`

export const sameTrustProblem = 'The incoming trust must be different from the outgoing trust'

/** What a person is told when a school already has a project of the kind that is neither closed nor deleted. */
export const liveProjectProblem = (name: string, type: ProjectType = 'conversion') =>
  `${name} already has a ${type} project that is not closed. Find it in the list of projects.`

/** `CON-1001`, `SAT-1002`, `MAT-1003`, `FAM_00000001`, `GRP_00000001`, `TR60001`: the references that people quote, from their database sequences. */
export const reference = {
  conversion: (number: bigint) => `CON-${number}`,
  transfer: (number: bigint, academies: number) => `${academies === 1 ? 'SAT' : 'MAT'}-${number}`,
  formAMat: (number: bigint) => `FAM_${String(number).padStart(8, '0')}`,
  group: (number: bigint) => `GRP_${String(number).padStart(8, '0')}`,
  newTrust: (number: bigint) => `TR${number}`,
}
