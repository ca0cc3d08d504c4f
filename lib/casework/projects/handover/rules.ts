import { noDiocese } from '#lib/reference/schools/school-facts'

type HandoverFacts = { type: string; route: string | null; dioceseCode: string | null }

/**
 * The tasks that nobody need ask about, by what is known at the handover: a school without a directive academy order gets no sponsored
 * support grant, one without a diocese signs no church supplemental agreement (Complete 2.3). Whoever knows better takes the tick back.
 */
export function neededByNobody({ type, route, dioceseCode }: HandoverFacts): string[] {
  if (type !== 'conversion') return []
  return [
    ...(route === 'sponsored' ? [] : ['sponsored-support-grant']),
    ...(dioceseCode === noDiocese ? ['church-supplemental-agreement'] : []),
  ]
}
