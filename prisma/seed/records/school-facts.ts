import { provisionOf } from '#lib/reference/schools/provision'
import { trustNames } from '../generator/names.ts'
import type { Random } from '#lib/platform/random'
import type { School } from '../reference/schools.ts'
import type { SchoolFacts } from './tasks.ts'

const parties = ['Green Valley Party', 'Independent', 'Riverside Party', 'Union of Towns']

/** Values of facts that must fit the school: forecasts near its present figures, the name of its academy, fictional parties. */
export function schoolFactsFor(
  { typeName, phaseName, dioceseCode, capacity, pupils, academyName }: School,
  { between, pick }: Random,
): SchoolFacts {
  const near = (number: number) => number + between(-20, 30)
  return {
    provision: provisionOf(typeName),
    phaseName,
    dioceseCode,
    facts: {
      'preparation.supportGrantAmount': between(30, 140) * 1000,
      'preparation.sponsorName': `${pick(trustNames)} Schools Trust`,
      'preparation.sponsorReference': `SP${between(10_000, 99_999)}`,
      'opening.academyName': academyName,
      'overview.mpParty': pick(parties),
      'overview.yearOneCapacity': capacity,
      'overview.yearOnePupils': near(pupils),
      'overview.yearTwoCapacity': capacity,
      'overview.yearTwoPupils': near(pupils),
      'overview.yearThreeCapacity': near(capacity),
      'overview.yearThreePupils': near(pupils),
    },
  }
}
