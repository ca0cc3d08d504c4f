import { codesOf, planArrangers, planConfidences, planEnds } from '#lib/labels'
import type { SeedContext } from './seed-context.ts'
import { sentences, trustNames } from '../generator/names.ts'
import { addDays } from '../scenarios/scenario.ts'

/** Adds the school improvement plans of a sponsored conversion: mostly one, sometimes two, of which one may be removed. */
export function addImprovementPlans({ rows, scenario, id, proposalId, officerId }: SeedContext): void {
  if (scenario.route !== 'sponsored' || scenario.prepared === 0) return
  const { pick, once } = scenario.random
  const plans = once(4) ? 2 : 1
  for (let place = 0; place < plans; place++) {
    const savedAt = addDays(scenario.createdOn, 5 + place * 30)
    const [arranger, ends] = [pick(codesOf(planArrangers)), pick(codesOf(planEnds))]
    rows.improvementPlan.push({
      id: id('improvementPlan', savedAt),
      proposalId,
      arrangedBy: once(3) && arranger !== 'local-authority' ? ['local-authority', arranger] : [arranger],
      otherArranger: arranger === 'other' ? `${pick(trustNames)} teaching school hub` : null,
      providedBy: `${pick(trustNames)} Trust`,
      startsOn: addDays(savedAt, 14),
      ends,
      endsOn: ends === 'other' ? addDays(savedAt, 200) : null,
      confidence: pick(codesOf(planConfidences)),
      comments: once(2) ? pick(sentences) : null,
      savedAt,
      savedById: officerId,
      removedAt: place > 0 && once(2) ? addDays(savedAt, 3) : null,
    })
  }
}
