import type { Prisma } from '#lib/platform/database/generated/client'
import { percentFull } from './fullness.ts'

/** What to select of a school to show what the register knows of it. */
export const registeredSchool = {
  typeName: true,
  phaseName: true,
  lowAge: true,
  highAge: true,
  capacity: true,
  pupils: true,
  boys: true,
  girls: true,
  percentFreeMeals: true,
  religiousCharacter: true,
  dioceseCode: true,
  dioceseName: true,
  constituencyName: true,
} satisfies Prisma.EstablishmentSelect
export type RegisteredSchool = Prisma.EstablishmentGetPayload<{ select: typeof registeredSchool }>

/** What the register says of a school that belongs to no diocese. */
export const noDiocese = '0000'

const facts = {
  typeName: ['School type', (school) => school.typeName],
  phaseName: ['School phase', (school) => school.phaseName],
  ageRange: [
    'Age range',
    ({ lowAge, highAge }) => (lowAge === null || highAge === null ? null : `${lowAge} to ${highAge}`),
  ],
  capacity: ['Capacity', (school) => school.capacity],
  pupils: ['Number on roll', (school) => school.pupils],
  percentFull: ['How full the school is', (school) => percent(percentFull(school))],
  girls: ['Girls on roll', (school) => school.girls],
  boys: ['Boys on roll', (school) => school.boys],
  percentFreeMeals: ['Pupils with free school meals', ({ percentFreeMeals }) => percent(percentFreeMeals)],
  religiousCharacter: ['Religious character', (school) => school.religiousCharacter],
  dioceseName: ['Linked to a diocese', ({ dioceseCode, dioceseName }) => linkedTo(dioceseCode, dioceseName)],
  constituencyName: ['Parliamentary constituency', (school) => school.constituencyName],
} as const satisfies Record<string, readonly [label: string, read: (school: RegisteredSchool) => unknown]>

function linkedTo(code: string | null, name: string | null): string | null {
  if (code === noDiocese) return 'No'
  return name ? `Yes, ${name}` : code && `Yes, ${code}`
}

/** The chosen facts of the register about a school, as people read them; what it does not hold is said to be missing. */
export const schoolFacts = (school: RegisteredSchool, chosen: readonly (keyof typeof facts)[]) =>
  chosen.map((name) => {
    const [label, read] = facts[name]
    return { label, text: String(read(school) ?? 'Not in the register') }
  })

/** A share in per cent; null where it is not known. */
export const percent = (share: unknown): string | null => (share === null ? null : `${String(share)}%`)
