/** Establishment types that are academies already (Complete 2.3): they transfer, they do not convert. */
const academyTypeCodes = new Set(['28', '33', '34', '42', '43', '44', '45', '46', '57'])
/** Register status codes: open; open, but proposed to close. */
const openStatusCodes = new Set(['1', '3'])

type RegisteredSchool = { name: string; typeCode: string | null; statusCode: string | null }

/** Why a school cannot be proposed for conversion, as a sentence; undefined when it can. */
export function conversionProblem({ name, typeCode, statusCode }: RegisteredSchool): string | undefined {
  if (!openStatusCodes.has(statusCode ?? '')) return `${name} is not open, so it cannot convert. Choose an open school.`
  if (academyTypeCodes.has(typeCode ?? ''))
    return `${name} is an academy already. Only a school that is not an academy can convert.`
  return undefined
}

/** What a person is told when a school already has a project that is neither closed nor deleted. */
export const liveProjectProblem = (name: string) =>
  `${name} already has a conversion project that is not closed. Find it in the list of projects.`

/** `CON-1001`, `TRA-1001`, `FAM_00000001`, `TR60001`: the references that people quote, from their database sequences. */
export const reference = {
  conversion: (number: bigint) => `CON-${number}`,
  formAMat: (number: bigint) => `FAM_${String(number).padStart(8, '0')}`,
  newTrust: (number: bigint) => `TR${number}`,
}
