import { codesOf, phases, type Phase } from '#lib/labels'
import { lowerFirst } from '#lib/platform/forms/lower-first'

/** How many of the projects found are in each phase, whatever phase is chosen; nothing where there are none at all. */
export function PhaseCounts({ byPhase }: { byPhase: Record<Phase, number> }) {
  const counts = codesOf(phases).map(
    (phase) => `${byPhase[phase].toLocaleString('en-GB')} ${lowerFirst(phases[phase])}`,
  )
  if (Object.values(byPhase).every((count) => count === 0)) return null
  return <p className="govuk-body-s">In all phases: {counts.join(', ')}</p>
}
